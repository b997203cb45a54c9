package dev.scopekeeper.local.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sources of one module, and the folder of its classes. */
record Sources(Path module) {

  /** Runs only in the build, with libraries that nothing else has. */
  private static final Path BUILDING = Path.of("dev/scopekeeper/routes/openapi");

  /** A file and its time of change. */
  private record Seen(Path file, FileTime changed) {}

  Path java() {
    return module.resolve("src/main/java");
  }

  Path resources() {
    return module.resolve("src/main/resources");
  }

  Path classes() {
    return module.resolve("target/classes");
  }

  List<Path> javaFiles() {
    try (var files = Files.walk(java())) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(java().resolve(BUILDING)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The time of change of each file. It differs from an earlier state after an edit. */
  static Map<Path, FileTime> state(List<Sources> modules) {
    var state = new HashMap<Path, FileTime>();
    modules.stream()
        .flatMap(sources -> Stream.of(sources.java(), sources.resources()))
        .flatMap(folder -> seen(folder).stream())
        .forEach(seen -> state.put(seen.file(), seen.changed()));
    return state;
  }

  private static List<Seen> seen(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).flatMap(file -> seenNow(file).stream()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Seen> seenNow(Path file) {
    try {
      return List.of(new Seen(file, Files.getLastModifiedTime(file)));
    } catch (IOException e) {
      // editors replace files while saving; the next poll finds the new one
      return List.of();
    }
  }
}
