package dev.scopekeeper.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.TestProject;
import dev.scopekeeper.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A file that was made and fetched by its link, as a browser does. */
record Fetched(String name, String disposition, String text) {

  static Fetched export(TestProject project, User user, String format) {
    return of(user.post(project.path("/exports"), Map.of("format", format)));
  }

  static Fetched account(User user) {
    return of(user.post("/api/me/exports"));
  }

  private static Fetched of(Answer answer) {
    assertThat(answer.status()).as(answer.response().text()).isEqualTo(201);
    var file = fetch(answer.json().get("url").asString());
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).hasSize(answer.json().get("bytes").asInt());
    return new Fetched(
        answer.json().get("name").asString(),
        file.headers().firstValue("Content-Disposition").orElse(""),
        new String(file.body(), StandardCharsets.UTF_8));
  }

  private static HttpResponse<byte[]> fetch(String url) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
