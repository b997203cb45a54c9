package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody reads who starts it and it does not start. */
class StartUpTest {

  private record Ended(int status, String errors) {}

  private static Ended start(Path work, Map<String, String> environment, String... arguments)
      throws Exception {
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    // temporary files of its own: data among temporary files is refused, wherever this build lies
    var temporary = "-Djava.io.tmpdir=" + Files.createDirectories(work.resolve("tmp"));
    var command = new ArrayList<>(List.of(java, temporary, "-cp", classes, Main.class.getName()));
    command.addAll(List.of(arguments));
    var errors = work.resolve("errors");
    var builder =
        new ProcessBuilder(command)
            .redirectOutput(work.resolve("output").toFile())
            .redirectError(errors.toFile());
    builder.environment().putAll(environment);
    var process = builder.start();
    try {
      assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return new Ended(process.exitValue(), Files.readString(errors, StandardCharsets.UTF_8));
  }

  private static void assertTold(Ended ended, String... words) {
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.errors()).contains(words).doesNotContain("\tat ");
  }

  @Test
  void a_data_folder_in_use_names_the_process_and_what_to_do(@TempDir Path work) throws Exception {
    try (var folder = DataFolder.open(work.resolve("data"))) {
      assertThat(folder.password()).isNotEmpty();
      var ended = start(work, Map.of("DATA_DIR", work.resolve("data").toString()));
      assertTold(ended, "in use by process " + ProcessHandle.current().pid(), "DATA_DIR");
    }
  }

  @Test
  void a_database_that_is_not_there_is_named_with_the_variables(@TempDir Path work)
      throws Exception {
    var url = "jdbc:mariadb://127.0.0.1:1/scopekeeper";
    var ended = start(work, Map.of("DATABASE_URL", url, "DATABASE_OPTIONS", "sslMode=disable"));
    assertTold(ended, url, "cannot be reached", "DATABASE_USER");
  }

  @Test
  void a_port_that_is_none_and_an_unknown_command_are_told(@TempDir Path work) throws Exception {
    assertTold(start(work, Map.of("PORT", "many")), "PORT must be a port number, not \"many\"");
    assertTold(start(work, Map.of(), "dance"), "recovery-code USERNAME");
  }

  @Test
  void a_proxy_that_cannot_be_read_stops_the_start(@TempDir Path work) throws Exception {
    assertTold(
        start(work, Map.of("TRUSTED_PROXY", "10.0.0.0/33")),
        "TRUSTED_PROXY",
        "not \"10.0.0.0/33\"");
  }

  @Test
  void a_mariadb_that_cannot_start_says_why() throws Exception {
    var folder = Path.of("target", "broken-" + System.nanoTime()).toAbsolutePath();
    Files.createDirectories(folder.resolve("mariadb").resolve("mysql"));
    Files.writeString(folder.resolve("mariadb").resolve("ibdata1"), "this is no tablespace");
    var programs = Path.of("target", "mariadb-program").toAbsolutePath();
    var settings = new EmbeddedMariaDb.Settings(folder, programs, true);
    assertThatThrownBy(() -> new EmbeddedMariaDb(settings))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("MariaDB cannot start");
    // and the folder is free again
    DataFolder.open(folder).close();
  }
}
