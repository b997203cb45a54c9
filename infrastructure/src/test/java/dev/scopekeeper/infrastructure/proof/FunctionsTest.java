package dev.scopekeeper.infrastructure.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.local.GatewayEvent;
import dev.scopekeeper.local.RouteTable;
import dev.scopekeeper.routes.Routes;
import dev.scopekeeper.routes.Scenario;
import dev.scopekeeper.routes.Step;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip that is deployed, as the managed runtime would run it. */
class FunctionsTest {
  private static final byte[] HEALTH = event("GET", "/api/health");
  private static Proof proof;

  @BeforeAll
  static void begin() throws Exception {
    proof = new Proof(Proof.FAST);
  }

  @AfterAll
  static void end() throws Exception {
    proof.close();
  }

  @Test
  void every_function_answers_as_the_local_server_does() throws Exception {
    // there are accounts before both: the first of all is answered differently
    new LocalAnswers(proof).all();
    var here = new LocalAnswers(proof).all();
    var functions = new FunctionAnswers(proof);
    var there = functions.all();
    assertThat(there).hasSameSizeAs(here);
    for (var i = 0; i < here.size(); i++) {
      assertThat(there.get(i)).isEqualTo(here.get(i));
    }
    assertThat(functions.withoutProof())
        .as("and refuses what did not come through the distribution")
        .hasSameSizeAs(Routes.all())
        .allSatisfy((_, status) -> assertThat(status).isEqualTo(403));
  }

  @Test
  void the_longest_rehearsal_goes_through_before_the_snapshot() throws Exception {
    var longest =
        Routes.all().stream()
            .map(handler -> handler.route())
            .max(Comparator.comparingInt(route -> Scenario.steps(route).size()))
            .orElseThrow();
    var deployed =
        proof.assembly().functions().stream()
            .filter(function -> function.routes().contains(longest.key()))
            .findFirst()
            .orElseThrow();
    try (var function = proof.start(deployed)) {
      assertThat(function.published().error()).isEmpty();
      assertThat(function.log())
          .contains("Rehearsed " + Scenario.steps(longest).size() + " requests")
          .doesNotContain("without a full rehearsal");
    }
  }

  @Test
  void every_function_with_routes_is_published_with_a_snapshot() {
    assertThat(proof.assembly().functions())
        .filteredOn(function -> !function.routes().isEmpty())
        .allMatch(CloudAssembly.Deployed::snapStart);
  }

  @Test
  void a_dropped_connection_is_replaced_before_anybody_notices() throws Exception {
    try (var function = proof.start("ReadHealth")) {
      assertThat(function.published().error()).isEmpty();
      proof.rds().dropConnections();
      function.restore();
      assertThat(status(function.invoke(HEALTH))).isEqualTo(200);
      var before = proof.rds().signedIn();
      assertThat(status(function.invoke(HEALTH))).isEqualTo(200);
      assertThat(proof.rds().signedIn()).as("the connection is kept").isEqualTo(before);
      proof.rds().dropConnections();
      assertThat(status(function.invoke(HEALTH))).isEqualTo(200);
      assertThat(proof.rds().signedIn()).as("and replaced").isEqualTo(before + 1);
    }
  }

  @Test
  void requests_go_through_the_proxy_and_the_rehearsal_around_it() throws Exception {
    var deployed = proof.assembly().named("ReadHealth");
    var before = proof.rds().signedIn();
    try (var proxy = proof.proxy();
        var function = proof.start(proof.behind(proxy, deployed))) {
      assertThat(function.published().error()).isEmpty();
      assertThat(function.log()).contains("Rehearsed").doesNotContain("without a full rehearsal");
      assertThat(proof.rds().signedIn()).as("rehearsed").isEqualTo(before + 1);
      assertThat(proxy.signedIn()).as("the way is known").isEqualTo(1);
      function.restore();
      assertThat(status(function.invoke(HEALTH))).isEqualTo(200);
      assertThat(proxy.signedIn()).isEqualTo(2);
      proxy.dropConnections();
      assertThat(status(function.invoke(HEALTH))).isEqualTo(200);
      assertThat(proxy.signedIn()).as("replaced").isEqualTo(3);
      assertThat(proof.rds().signedIn()).isEqualTo(before + 1);
    }
  }

  @Test
  void no_connection_and_no_generator_of_secrets_is_alive_when_the_snapshot_is_taken()
      throws Exception {
    try (var function = proof.start("SignUp")) {
      assertThat(function.published().error()).isEmpty();
      // NativePRNG mixes new bytes of the kernel into every answer, whatever state a snapshot kept
      assertThat(Heap.of(function.pid()).keySet())
          .contains("dev.scopekeeper.database.KeptConnection", "sun.security.provider.NativePRNG")
          .doesNotContain(
              "org.mariadb.jdbc.Connection",
              "java.util.SplittableRandom",
              "sun.security.provider.DRBG");
    }
  }

  @Test
  void no_identity_for_the_files_is_alive_when_the_snapshot_is_taken() throws Exception {
    try (var function = proof.start("DownloadAttachment")) {
      assertThat(function.published().error()).isEmpty();
      assertThat(function.log()).contains("Rehearsed").doesNotContain("without a full rehearsal");
      assertThat(Heap.of(function.pid()).keySet())
          .contains("dev.scopekeeper.storage.Storage")
          .doesNotContain(
              "dev.scopekeeper.storage.Clients",
              "software.amazon.awssdk.auth.credentials.AwsSessionCredentials");
    }
  }

  @Test
  void two_restored_environments_share_no_secret() throws Exception {
    try (var one = proof.start("SignUp").ready();
        var other = proof.start("SignUp").ready()) {
      var secrets = new ArrayList<String>();
      for (var function : List.of(one, other, one, other)) {
        var answer = Json.mapper().readTree(function.invoke(signUp()).body());
        assertThat(answer.path("statusCode").asInt()).isEqualTo(201);
        secrets.add(answer.path("cookies").path(0).asString());
        Json.mapper()
            .readTree(answer.path("body").asString())
            .path("recoveryCodes")
            .forEach(code -> secrets.add(code.asString()));
      }
      assertThat(secrets).doesNotHaveDuplicates().hasSizeGreaterThan(4);
    }
  }

  @Test
  void a_missing_variable_fails_the_publication_and_is_named() throws Exception {
    var deployed = proof.assembly().named("ReadHealth");
    var environment = new HashMap<>(deployed.environment());
    environment.remove("DATABASE_URL");
    try (var function = proof.start(with(deployed, deployed.handler(), environment))) {
      var outcome = function.published();
      assertThat(outcome.error()).isNotEmpty();
      assertThat(outcome.text()).contains("DATABASE_URL is missing");
    }
  }

  @Test
  void a_hook_that_throws_fails_the_publication(@TempDir Path task) throws Exception {
    var name = ThrowingHook.class.getName();
    var file = name.replace('.', '/') + ".class";
    Files.createDirectories(task.resolve(file).getParent());
    Files.copy(Path.of("target/test-classes").resolve(file), task.resolve(file));
    Files.createSymbolicLink(task.resolve("lib"), proof.platform().task().resolve("lib"));
    var platform = proof.platform();
    var other =
        new ManagedFunction.Platform(
            task, platform.runtime(), platform.library(), platform.identity(), List.of());
    var deployed = with(proof.assembly().named("ReadHealth"), name, Map.of());
    try (var function = ManagedFunction.start(deployed, other)) {
      var outcome = function.published();
      assertThat(outcome.error()).isEqualTo("Runtime.BeforeCheckpointError");
      assertThat(function.exitCode()).isEqualTo(64);
    }
  }

  @Test
  void an_unreachable_database_delays_nothing_but_the_rehearsal() throws Exception {
    var deployed = proof.assembly().named("ReadHealth");
    var environment = new HashMap<>(deployed.environment());
    environment.put("DATABASE_URL", "jdbc:mariadb://127.0.0.1:1/scopekeeper");
    try (var function = proof.start(with(deployed, deployed.handler(), environment)).ready()) {
      assertThat(status(function.invoke(HEALTH))).isEqualTo(503);
      assertThat(function.log()).contains("without a full rehearsal");
    }
  }

  @Test
  void the_call_that_keeps_it_active_is_answered_without_a_connection() throws Exception {
    try (var function = proof.start("ReadHealth").ready()) {
      var before = proof.rds().signedIn();
      var outcome = function.invoke("{\"warmUp\":true}".getBytes(StandardCharsets.UTF_8));
      assertThat(outcome.error()).isEmpty();
      assertThat(proof.rds().signedIn()).isEqualTo(before);
    }
  }

  @Test
  void every_request_is_one_line_of_the_log_with_its_id() throws Exception {
    try (var function = proof.start("ReadHealth").ready()) {
      assertThat(status(function.invoke(HEALTH))).isEqualTo(200);
      var line =
          function
              .log()
              .lines()
              .filter(said -> said.contains("\"_aws\""))
              .reduce((_, later) -> later)
              .map(said -> Json.mapper().readTree(said))
              .orElseThrow();
      assertThat(line.path("route").asString()).isEqualTo("GET /api/health");
      assertThat(line.path("status").asInt()).isEqualTo(200);
      assertThat(line.path("requestId").asString()).isNotEmpty();
      assertThat(line.at("/_aws/CloudWatchMetrics/0/Metrics")).hasSize(3);
    }
  }

  private static CloudAssembly.Deployed with(
      CloudAssembly.Deployed deployed, String handler, Map<String, String> environment) {
    return new CloudAssembly.Deployed(
        deployed.name(),
        handler,
        environment,
        deployed.zip(),
        deployed.megabytes(),
        deployed.snapStart(),
        deployed.routes());
  }

  private static int status(RuntimeApi.Outcome outcome) {
    return Json.mapper().readTree(outcome.body()).path("statusCode").asInt();
  }

  private static byte[] signUp() {
    var step =
        Step.all().stream()
            .filter(one -> one.routeKey().equals("POST /api/accounts"))
            .findFirst()
            .orElseThrow();
    return FunctionAnswers.event(Proof.conversation().request(step));
  }

  private static byte[] event(String method, String path) {
    var proven = List.of(Map.entry("x-origin-proof", Proof.ORIGIN_PROOF));
    var event = new GatewayEvent(method, path, proven, "127.0.0.1", Optional.empty());
    return event.json(RouteTable.find(method, path).orElseThrow());
  }
}
