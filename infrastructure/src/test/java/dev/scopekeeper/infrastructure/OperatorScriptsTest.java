package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.infrastructure.account.RecordedAws;
import dev.scopekeeper.infrastructure.account.RecordedAws.Answer;
import dev.scopekeeper.infrastructure.account.StackAnswers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code infrastructure/deploy} with an account that was recorded, and a stand-in for the CDK CLI.
 */
class OperatorScriptsTest {

  private record Said(int exit, String text) {}

  @TempDir private Path folder;
  private RecordedAws recorded;
  private StackAnswers stacks;

  @BeforeEach
  void start() throws IOException {
    recorded = new RecordedAws();
    stacks = new StackAnswers(recorded);
    recorded.answer(
        "GetCallerIdentity", Answer.xml("GetCallerIdentity", "<Account>123456789012</Account>"));
    cdk("exit 0");
  }

  @AfterEach
  void stop() {
    recorded.close();
  }

  @Test
  void a_first_deployment_is_protected_after_it_has_succeeded() throws Exception {
    assertThat(deploy("-c", "alarmEmail=nobody").exit()).isZero();
    assertThat(deployments())
        .containsExactly(
            "deploy --all -c protected=false -c alarmEmail=nobody",
            "deploy --all -c alarmEmail=nobody");
  }

  @Test
  void a_first_deployment_that_fails_leaves_the_data_unprotected() throws Exception {
    cdk("exit 3");
    var failed = deploy();
    assertThat(failed.exit()).isEqualTo(3);
    assertThat(failed.text()).contains("A first deployment that failed");
    assertThat(deployments()).containsExactly("deploy --all -c protected=false");
  }

  @Test
  void later_deployments_stay_protected() throws Exception {
    stacks.put("ScopekeeperData", "UPDATE_COMPLETE", true);
    stacks.put("Scopekeeper", "UPDATE_COMPLETE", false);
    assertThat(deploy("-c", "multiAz=true").exit()).isZero();
    assertThat(deployments()).containsExactly("deploy --all -c multiAz=true");
  }

  @Test
  void what_preflight_stops_is_deployed_only_when_it_is_skipped() throws Exception {
    recorded.answer("GetRole", Answer.xmlError(404, "NoSuchEntity", "none"));
    var stopped = deploy();
    assertThat(stopped.exit()).isEqualTo(1);
    assertThat(stopped.text())
        .contains("stop  RDS service-linked role")
        .contains("infrastructure/deploy --skip-preflight");
    assertThat(deployments()).isEmpty();
    assertThat(deploy("--skip-preflight").exit()).isZero();
    assertThat(deployments()).hasSize(2);
  }

  @Test
  void stacks_that_cannot_be_read_stop_a_deployment_that_could_lift_their_protection()
      throws Exception {
    recorded.answer("DescribeStacks", Answer.xmlError(403, "AccessDenied", "not allowed"));
    var stopped = deploy("--skip-preflight");
    assertThat(stopped.exit()).isEqualTo(1);
    assertThat(stopped.text()).contains("not allowed");
    assertThat(deployments()).isEmpty();
  }

  @Test
  void preflight_alone_says_by_its_exit_code_whether_a_deployment_may_begin() throws Exception {
    assertThat(run("preflight").exit()).isZero();
    recorded.answer("GetRole", Answer.xmlError(404, "NoSuchEntity", "none"));
    assertThat(run("preflight").exit()).isEqualTo(1);
  }

  @Test
  void what_cannot_begin_says_why_in_one_line() throws Exception {
    assertThat(run("restore", "latest"))
        .isEqualTo(new Said(1, "There is no stack ScopekeeperData in us-east-1\n"));
    assertThat(run("restore", "tomorrow").text()).startsWith("\"tomorrow\" is no time");
    assertThat(run("preflight", "-c", "signUp=x"))
        .isEqualTo(new Said(1, "signUp must match invite|open, not \"x\"\n"));
  }

  private Said deploy(String... arguments) throws Exception {
    return run("deploy", arguments);
  }

  private Said run(String script, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(Path.of(script).toAbsolutePath().toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(recorded.environment());
    builder.environment().put("INFRASTRUCTURE_CDK", folder.resolve("cdk").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("INFRASTRUCTURE_CLASSES", System.getProperty("java.class.path"));
    var process = builder.start();
    process.getOutputStream().close();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private List<String> deployments() throws IOException {
    var file = folder.resolve("deployments");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** Records its arguments, then exits with the configured status. */
  private void cdk(String end) throws IOException {
    var script = folder.resolve("cdk");
    Files.writeString(
        script,
        "#!/usr/bin/env bash\necho \"$@\" >>'%s'\n%s\n"
            .formatted(folder.resolve("deployments"), end));
    assertThat(script.toFile().setExecutable(true)).isTrue();
  }
}
