package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.App;
import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.local.EventStreams;
import dev.scopekeeper.local.GatewayEvent;
import dev.scopekeeper.local.GatewayResponse;
import dev.scopekeeper.local.RouteTable;
import dev.scopekeeper.routes.Routes;
import dev.scopekeeper.storage.FileLimits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Requests that bypass the distribution. */
@ExtendWith(App.class)
class OriginProofTest {
  private static final String PROOF = "a proof that only the distribution knows";
  private static final byte[] NO_JSON = "{".getBytes(StandardCharsets.UTF_8);

  @Test
  void without_the_proof_every_route_refuses_before_it_reads_the_body_or_asks_the_database(App app)
      throws IOException {
    var pipeline = pipeline(app, withoutDatabase());
    for (var handler : Routes.all()) {
      for (var proof :
          List.of(
              Optional.<String>empty(),
              Optional.of(""),
              Optional.of("a guess"),
              Optional.of(PROOF + " "),
              Optional.of(PROOF.substring(1)))) {
        var answer = send(pipeline, handler, proof, "origin", "https://elsewhere.example");
        assertThat(answer.status()).as(handler.route().key()).isEqualTo(403);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.text())
            .contains("urn:scopekeeper:problem:forbidden")
            .contains(App.ORIGIN)
            .doesNotContain(PROOF);
      }
    }
  }

  @Test
  void with_the_proof_the_route_answers(App app) throws IOException {
    var pipeline = pipeline(app, app.source());
    var health = handler("GET /api/health");
    assertThat(send(pipeline, health, Optional.of(PROOF), "accept", "*/*").status()).isEqualTo(200);
  }

  @Test
  void an_empty_proof_stops_the_start() {
    for (var empty : List.of("", " ")) {
      assertThatThrownBy(
              () -> Configuration.from(Map.of("PUBLIC_ORIGIN", App.ORIGIN, "ORIGIN_PROOF", empty)))
          .hasMessageContaining("ORIGIN_PROOF must not be empty");
    }
  }

  private static GatewayResponse send(
      RequestPipeline pipeline,
      RouteHandler<?, ?> handler,
      Optional<String> proof,
      String header,
      String value)
      throws IOException {
    var headers = new ArrayList<Map.Entry<String, String>>();
    headers.add(Map.entry(header, value));
    proof.ifPresent(sent -> headers.add(Map.entry("X-Origin-Proof", sent)));
    var route = handler.route();
    var path = route.path().replaceAll("\\{[a-z-A-Z]+}", UUID.randomUUID().toString());
    var body = route.method() == Method.GET ? Optional.<byte[]>empty() : Optional.of(NO_JSON);
    var event = new GatewayEvent(route.method().name(), path, headers, "127.0.0.1", body);
    var out = new ByteArrayOutputStream();
    pipeline.run(
        handler,
        new ByteArrayInputStream(
            event.json(RouteTable.find(route.method().name(), path).orElseThrow())),
        out);
    return GatewayResponse.read(out.toByteArray());
  }

  private static RouteHandler<?, ?> handler(String key) {
    return Routes.all().stream()
        .filter(handler -> handler.route().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static RequestPipeline pipeline(App app, DataSource source) {
    var configuration =
        new Configuration(
            URI.create(App.ORIGIN), false, Optional.of(PROOF), FileLimits.USUAL, Optional.empty());
    var database = new Database(source);
    var clock = Clock.systemUTC();
    return new RequestPipeline(
        new Application(
            configuration,
            database,
            app.storage(),
            new EventStreams(),
            new Sessions(configuration, database, clock),
            clock));
  }

  /** A database that fails on every use. */
  private static DataSource withoutDatabase() {
    return (DataSource)
        Proxy.newProxyInstance(
            OriginProofTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (_, method, _) -> {
              throw new AssertionError("The database was asked: " + method.getName());
            });
  }
}
