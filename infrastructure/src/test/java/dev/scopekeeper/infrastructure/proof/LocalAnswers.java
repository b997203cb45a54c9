package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.api.Compression;
import dev.scopekeeper.routes.Conversation;
import dev.scopekeeper.routes.Step;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What the local server answers, over HTTP. */
final class LocalAnswers {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final Proof proof;
  private final Conversation conversation = new Conversation(Proof.ORIGIN, Optional.empty());
  private final NormalizedAnswer.Ids ids = new NormalizedAnswer.Ids();

  LocalAnswers(Proof proof) {
    this.proof = proof;
  }

  List<NormalizedAnswer> all() throws IOException, InterruptedException {
    var answers = new ArrayList<NormalizedAnswer>();
    try (var client = HttpClient.newHttpClient()) {
      for (var step : Step.all()) {
        answers.add(answer(step, client));
      }
    }
    return answers;
  }

  private NormalizedAnswer answer(Step step, HttpClient client)
      throws IOException, InterruptedException {
    var sent = conversation.request(step);
    var request = HttpRequest.newBuilder(proof.local(sent.target()));
    sent.headers().forEach(request::header);
    sent.cookie().ifPresent(cookie -> request.header("cookie", cookie));
    request.method(
        sent.method(),
        sent.body()
            .map(HttpRequest.BodyPublishers::ofString)
            .orElse(HttpRequest.BodyPublishers.noBody()));
    var response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    var headers = new HashMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    var body =
        headers.containsKey("content-encoding")
            ? Compression.gunzip(response.body(), MAX_BYTES)
            : response.body();
    conversation.recordResponse(step, response.headers().firstValue("set-cookie"), body);
    return ids.normalize(
        step.routeKey(), response.statusCode(), headers, new String(body, StandardCharsets.UTF_8));
  }
}
