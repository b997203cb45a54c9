package dev.scopekeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./verify} prints about time, from reports as the suites write them. */
class VerifyTimesTest {
  private static final Path SCRIPT = Path.of("times.sh").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void each_suite_has_its_time_and_one_that_did_not_run_says_so() throws Exception {
    reports();
    assertThat(printed("print_times 1500 150 30"))
        .containsExactly(
            "Suite           Minutes",
            "functions       16:43",
            "site unit       0:03",
            "local           no report",
            "browser         1:02",
            "infrastructure  no report",
            "contract        2:30",
            "lint            0:30",
            "building        4:12",
            "all             25:00");
  }

  @Test
  void the_slowest_tests_of_all_suites_come_first() throws Exception {
    reports();
    assertThat(printed("print_slowest"))
        .containsExactly(
            "Slowest tests, in seconds",
            " 1000.2 functions ImportTest a \"large\" file & a small one",
            "    9.5 phone board.spec.ts moves a card",
            "    2.5 functions ImportTest an_empty_file",
            "    2.0 site unit keeps drafts");
  }

  @Test
  void without_any_report_there_is_still_a_table() throws Exception {
    assertThat(printed("print_slowest; print_times 4 1 0"))
        .contains("functions       no report", "contract        0:01", "all             0:04");
  }

  private void reports() throws IOException {
    write(
        "functions/target/surefire-reports/TEST-dev.scopekeeper.transfer.ImportTest.xml",
        """
        <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="x" time="1,002.75" tests="2">
          <testcase name="a &quot;large&quot; file &amp; a small one" classname="dev.scopekeeper.transfer.ImportTest" time="1,000.2"/>
          <testcase name="an_empty_file" classname="dev.scopekeeper.transfer.ImportTest" time="2.5">
            <system-out><![CDATA[said]]></system-out>
          </testcase>
        </testsuite>
        """);
    write(
        "static-site/test-results/unit.json",
        """
        {"startTime": 1000, "testResults": [{"endTime": 3500,
         "assertionResults": [{"fullName": "keeps drafts", "duration": 2000}]}]}
        """);
    write(
        "static-site/test-results/browser.json",
        """
        {"stats": {"duration": 61500.2}, "suites": [{"suites": [{"specs": [{"title": "moves a card", "file": "board.spec.ts",
         "tests": [{"projectName": "phone", "results": [{"duration": 9000}, {"duration": 500}]}]}]}]}]}
        """);
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private List<String> printed(String commands) throws Exception {
    var script = "set -euo pipefail; . " + SCRIPT + "; " + commands;
    var process =
        new ProcessBuilder("bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines();
    assertThat(process.waitFor()).isZero();
    return lines.toList();
  }
}
