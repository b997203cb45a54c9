package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code ./run} prints and does before the server starts; Maven and the server are stand-ins.
 */
class RunTest {

  private record Printed(int exit, List<String> lines) {}

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws IOException {
    for (var name : List.of("run", "local/jdk.sh")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.copy(Path.of("..", name), folder.resolve(name));
    }
    for (var name : List.of("pom.xml", "functions/pom.xml", "local/pom.xml")) {
      write(name, "");
    }
    write("functions/src/main/A.java", "class A {}");
    write("local/src/main/B.java", "class B {}");
    write("static-site/package-lock.json", "{}");
    program("local/start", "echo started \"$@\"");
    program("bin/npm", "");
    maven(
        """
        echo '[INFO] Building Scopekeeper: functions 0.1.0-SNAPSHOT      [2/4]'
        echo '[INFO] Compiling 418 source files'
        echo '[INFO] --- exec-maven-plugin:3.6.4:exec (packages) @ static-site ---'
        echo '[INFO] --- exec-maven-plugin:3.6.4:exec (build) @ static-site ---'
        echo '[INFO] Building Scopekeeper: on one machine 0.1.0-SNAPSHOT [4/4]'
        mkdir -p static-site/dist; touch static-site/dist/index.html
        """);
  }

  @Test
  void it_says_what_it_builds_and_nothing_else() throws Exception {
    assertThat(run("--dev").lines())
        .containsExactly(
            "The first build downloads libraries and takes some minutes.",
            "Building the functions ...",
            "Installing the packages of the site ...",
            "Building the site ...",
            "Building the server ...",
            "Starting ...",
            "started --dev");
    assertThat(Files.readString(folder.resolve("local/target/run.log")))
        .contains("Compiling 418 source files");
  }

  @Test
  void it_builds_again_only_when_a_source_has_changed() throws Exception {
    run();
    assertThat(run().lines()).containsExactly("Starting ...", "started");
    write("functions/src/main/A.java", "class A { int changed; }");
    assertThat(run().lines()).contains("Building the functions ...");
  }

  @Test
  void a_build_that_fails_shows_its_end_and_starts_nothing() throws Exception {
    maven("echo '[ERROR] A.java:[1,1] missing semicolon'; exit 1");
    var failed = run();
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.lines())
        .contains("[ERROR] A.java:[1,1] missing semicolon")
        .doesNotContain("Starting ...")
        .last()
        .asString()
        .contains("local/target/run.log");
    assertThat(run().exit()).as("it is not taken for built").isEqualTo(1);
  }

  private Printed run(String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(folder.resolve("run").toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().merge("PATH", folder.resolve("bin") + ":", (old, own) -> own + old);
    var process = builder.start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Printed(process.waitFor(), text.lines().toList());
  }

  private void maven(String script) throws IOException {
    program("bin/mvn", script);
  }

  private void program(String name, String script) throws IOException {
    write(name, "#!/usr/bin/env bash\n" + script + "\n");
    assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }
}
