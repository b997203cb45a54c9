package dev.scopekeeper.local.development;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles a module in this process, without the checks of the build: those run in ./verify. */
final class Compilation {

  private Compilation() {}

  /**
   * @return the errors; empty if the compilation succeeded
   */
  static List<String> of(Sources sources, List<Path> classpath) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var problems = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(problems, Locale.ROOT, null)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(sources.classes()));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classpath);
      var units = files.getJavaFileObjectsFromPaths(sources.javaFiles());
      var options = List.of("-parameters", "-proc:none", "-nowarn");
      compiler.getTask(null, files, problems, options, null, units).call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .map(Diagnostic::toString)
        .toList();
  }

  /** Joins paths to a class path for the command line. */
  static String joined(List<Path> classpath) {
    return String.join(File.pathSeparator, classpath.stream().map(Path::toString).toList());
  }
}
