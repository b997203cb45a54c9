package dev.scopekeeper.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.App;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.routes.Routes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which route answers an address and a method: the same one here and behind API Gateway. */
@ExtendWith(App.class)
class RoutingTest {
  private static final String ANY_ID = "019a0b61-a489-75db-88c4-38e07385dbf7";

  @TempDir Path site;
  private final HttpClient client = HttpClient.newHttpClient();
  private Server server;

  @BeforeEach
  void start(App app) throws IOException {
    Files.writeString(site.resolve("index.html"), "<!doctype html><title>home</title>");
    server =
        new Server(
            new Server.Settings("127.0.0.1", 0, site, URI.create(App.ORIGIN), Optional.empty()),
            app.pipeline(),
            app.files(),
            new EventStreams());
  }

  @AfterEach
  void stop() throws Exception {
    server.stop();
    client.close();
  }

  /** A route that an address of words fits too, and which API Gateway calls for its own method. */
  private record Ambiguity(RouteHandler<?, ?> handler, String path) {
    @Override
    public String toString() {
      return handler.route().method() + " " + path;
    }
  }

  private static Stream<Ambiguity> ambiguities() {
    var templates = Routes.all().stream().map(handler -> handler.route().path()).distinct();
    return templates.flatMap(template ->
        Routes.all().stream()
            .filter(handler -> !handler.route().path().equals(template))
            .filter(handler -> fits(handler.route(), template))
            .filter(handler -> !methods(template).contains(handler.route().method().name()))
            .map(handler -> new Ambiguity(handler, filled(template))));
  }

  private static boolean fits(Route route, String template) {
    var parts = template.substring(1).split("/", -1);
    var segments = route.segments().toList();
    return segments.size() == parts.length
        && Stream.iterate(0, i -> i < parts.length, i -> i + 1)
            .allMatch(i -> segments.get(i).startsWith("{") || segments.get(i).equals(parts[i]));
  }

  private static SortedSet<String> methods(String template) {
    var methods =
        Routes.all().stream()
            .map(RouteHandler::route)
            .filter(route -> route.path().equals(template))
            .map(route -> route.method().name())
            .collect(Collectors.toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static String filled(String template) {
    return template.replaceAll("\\{\\w+}", ANY_ID);
  }

  @Test
  void some_addresses_are_ambiguous() {
    assertThat(ambiguities().map(Ambiguity::toString))
        .anyMatch(name -> name.matches("PATCH .*/cards/archive"));
  }

  @TestFactory
  Stream<DynamicTest> words_win_over_ids_here_and_in_a_function(App app) {
    return ambiguities()
        .map(ambiguity ->
            DynamicTest.dynamicTest(ambiguity.toString(), () -> refused(app, ambiguity)));
  }

  private void refused(App app, Ambiguity ambiguity) throws Exception {
    var route = ambiguity.handler().route();
    var here = send(route.method().name(), ambiguity.path());
    var there = function(app, ambiguity);
    var allowed = String.join(", ", methods(template(ambiguity.path())));
    assertThat(here.statusCode()).isEqualTo(405);
    assertThat(here.headers().firstValue("allow")).contains(allowed);
    assertThat(there.status()).isEqualTo(405);
    assertThat(there.headers()).containsEntry("allow", allowed);
    assertThat(problem(there.text())).isEqualTo(problem(here.body()));
  }

  private static String template(String path) {
    return Routes.all().stream()
        .map(handler -> handler.route().path())
        .filter(template -> filled(template).equals(path))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Object> problem(String body) {
    var problem = new LinkedHashMap<String, Object>();
    Json.mapper()
        .readTree(body)
        .properties()
        .forEach(field -> problem.put(field.getKey(), field.getValue()));
    problem.remove("requestId");
    return problem;
  }

  /** What API Gateway makes of it: the function of the only route that has the method. */
  private static GatewayResponse function(App app, Ambiguity ambiguity) throws IOException {
    var route = ambiguity.handler().route();
    var parts = ambiguity.path().substring(1).split("/", -1);
    var segments = route.segments().toList();
    var ids = new LinkedHashMap<String, String>();
    for (var i = 0; i < parts.length; i++) {
      if (segments.get(i).startsWith("{")) {
        ids.put(segments.get(i).replaceAll("[{}]", ""), parts[i]);
      }
    }
    var event =
        new GatewayEvent(
            route.method().name(),
            ambiguity.path(),
            List.of(Map.entry("Origin", App.ORIGIN)),
            "127.0.0.1",
            Optional.empty());
    var out = new ByteArrayOutputStream();
    app.pipeline()
        .run(
            ambiguity.handler(),
            new ByteArrayInputStream(event.json(new RouteTable.Match(ambiguity.handler(), ids))),
            out);
    return GatewayResponse.read(out.toByteArray());
  }

  @TestFactory
  Stream<DynamicTest> a_method_that_an_address_does_not_have_is_refused_with_those_it_has() {
    return Routes.all().stream()
        .map(handler -> handler.route().path())
        .distinct()
        .map(template ->
            DynamicTest.dynamicTest(
                template,
                () -> {
                  for (var method : List.of("OPTIONS", "TRACE", "PROPFIND", "NONSENSE")) {
                    var answer = send(method, filled(template));
                    assertThat(answer.statusCode()).as(method).isEqualTo(405);
                    assertThat(answer.headers().firstValue("allow"))
                        .contains(String.join(", ", methods(template)));
                    assertThat(answer.headers().firstValue("content-type"))
                        .contains("application/problem+json");
                  }
                }));
  }

  @TestFactory
  Stream<DynamicTest> every_get_is_answered_to_a_head_without_the_body() {
    return Routes.all().stream()
        .filter(handler -> handler.route().method() == Method.GET)
        .map(handler -> filled(handler.route().path()))
        .map(path -> DynamicTest.dynamicTest(path, () -> assertSameWithoutBody(path)));
  }

  private void assertSameWithoutBody(String path, String... headers) throws Exception {
    var get = send("GET", path, headers);
    var head = send("HEAD", path, headers);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    var expected = new LinkedHashMap<>(get.headers().map());
    var actual = new LinkedHashMap<>(head.headers().map());
    if (get.body().contains("requestId")) {
      // two requests have two ids, which compress differently
      expected.remove("content-length");
      actual.remove("content-length");
    }
    expected.remove("date");
    actual.remove("date");
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void a_head_of_the_board_tells_its_tag_and_length(App app) throws Exception {
    var project = app.signUp().project();
    var board = project.path("/board");
    assertSameWithoutBody(board, "Cookie", project.owner().cookie());
    var tag = send("HEAD", board, "Cookie", project.owner().cookie()).headers().firstValue("etag");
    assertThat(tag).isPresent();
    assertSameWithoutBody(
        board, "Cookie", project.owner().cookie(), "If-None-Match", tag.orElseThrow());
  }

  @Test
  void the_site_is_answered_to_a_head_and_to_no_method_that_changes() throws Exception {
    assertSameWithoutBody("/");
    assertSameWithoutBody("/p/1/plan");
    var wrong = send("DELETE", "/");
    assertThat(wrong.statusCode()).isEqualTo(405);
    assertThat(wrong.headers().firstValue("allow")).contains("GET, HEAD");
    assertThat(wrong.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void what_is_no_request_is_answered_with_a_problem() throws Exception {
    for (var path :
        List.of("/api/%00", "/api/health/..;/x", "/api/projects/%2e%2e/board", "/nothing.js")) {
      var answer = send("GET", path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 499);
      assertThat(answer.headers().firstValue("content-type"))
          .as(path)
          .contains("application/problem+json");
      assertThat(problem(answer.body()))
          .as(path)
          .containsKeys("type", "title", "status", "code", "detail");
    }
    var long_ = send("GET", "/api/health", "X-Long", "x".repeat(20_000));
    assertThat(long_.statusCode()).isEqualTo(431);
    assertThat(long_.headers().firstValue("content-type")).contains("application/problem+json");
  }

  private HttpResponse<String> send(String method, String path, String... headers)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.noBody())
            .header("Origin", App.ORIGIN);
    for (var i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
