package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody at a terminal reads lines, a program reads JSON. */
class LogFormatTest {
  private static final String START = Path.of("start").toAbsolutePath().toString();

  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

  @TempDir private Path folder;

  /** What the server logs, in a process of its own: the format is read once. */
  static final class Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);

    private Speaker() {}

    public static void main(String[] arguments) {
      LOG.atInfo().addKeyValue("path", "/a\u001b[2Jb\nc").addKeyValue("status", 200).log("request");
      LOG.error("It failed", new IllegalStateException("why\u001b[2J"));
    }
  }

  @Test
  void a_person_reads_lines_that_cannot_steer_their_terminal() throws Exception {
    var lines = logged("text").lines().toList();
    assertThat(lines.get(0))
        .matches(
            "\\d\\d:\\d\\d:\\d\\d INFO {2}LogFormatTest\\$Speaker: request path=/a \\[2Jb c status=200");
    assertThat(lines.get(1)).endsWith("ERROR LogFormatTest$Speaker: It failed");
    assertThat(lines.get(2)).isEqualTo("java.lang.IllegalStateException: why [2J");
    assertThat(lines.get(3)).startsWith("\tat ");
  }

  @Test
  void a_program_reads_one_json_object_a_line() throws Exception {
    var lines = logged("json").lines().map(line -> Json.mapper().readTree(line)).toList();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).path("formattedMessage").asString()).isEqualTo("request");
    assertThat(lines.get(0).at("/kvpList/0/path").asString()).isEqualTo("/a\u001b[2Jb\nc");
    assertThat(lines.get(1).at("/throwable/message").asString()).isEqualTo("why\u001b[2J");
  }

  @Test
  void without_a_format_a_program_is_assumed() throws Exception {
    assertThat(logged("")).startsWith("{\"timestamp\":");
  }

  @Test
  void the_start_looks_who_reads() throws Exception {
    assertThat(started("", START)).isEqualTo("json");
    assertThat(started("text", START)).isEqualTo("text");
    var onTerminal = new String[] {"script", "--quiet", "--command", START, "/dev/null"};
    assertThat(started("", onTerminal)).isEqualTo("text");
    assertThat(started("json", onTerminal)).isEqualTo("json");
    assertThat(started("xml", START)).isEqualTo("LOG_FORMAT must be text or json, not \"xml\"");
  }

  private static String logged(String format) throws Exception {
    var java = JAVA_HOME.resolve("bin/java").toString();
    var classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return output(
        new ProcessBuilder(java, "-cp", classes, Speaker.class.getName()), format, JAVA_HOME);
  }

  /** The format with which {@code local/start} would start Java. */
  private String started(String format, String... command) throws Exception {
    var bin = Files.createDirectories(folder.resolve("bin"));
    script(bin.resolve("javac"), "");
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    script(bin.resolve("java"), "echo $LOG_FORMAT");
    return output(new ProcessBuilder(command), format, folder).strip();
  }

  private static String output(ProcessBuilder builder, String format, Path home) throws Exception {
    builder.environment().put("JAVA_HOME", home.toString());
    builder.environment().remove("LOG_FORMAT");
    if (!format.isEmpty()) {
      builder.environment().put("LOG_FORMAT", format);
    }
    var process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
