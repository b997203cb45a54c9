package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.api.Compression;
import dev.scopekeeper.local.GatewayEvent;
import dev.scopekeeper.local.GatewayResponse;
import dev.scopekeeper.local.RouteTable;
import dev.scopekeeper.routes.Conversation;
import dev.scopekeeper.routes.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the functions answer: each started for its own requests, a few at a time. None is published:
 * what each would rehearse before its snapshot are the requests of all those before it, which takes
 * most of its time and shows nothing that their own answers do not.
 */
final class FunctionAnswers {
  private static final int AHEAD = 2;
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final Proof proof;
  private final Conversation conversation = Proof.conversation();
  private final NormalizedAnswer.Ids ids = new NormalizedAnswer.Ids();
  private final Map<String, ManagedFunction> running = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Integer> withoutProof = new HashMap<>();
  private final ArrayDeque<String> toStart =
      new ArrayDeque<>(new LinkedHashSet<>(Step.all().stream().map(Step::routeKey).toList()));

  FunctionAnswers(Proof proof) {
    this.proof = proof;
  }

  /** The status by route of the same requests, sent past the distribution first. */
  Map<String, Integer> withoutProof() {
    return withoutProof;
  }

  List<NormalizedAnswer> all() throws Exception {
    var answers = new ArrayList<NormalizedAnswer>();
    var steps = new ArrayDeque<>(Step.all());
    try {
      while (!steps.isEmpty()) {
        var step = steps.poll();
        startAhead(step.routeKey());
        answers.add(answer(step));
        if (steps.stream().noneMatch(later -> later.routeKey().equals(step.routeKey()))) {
          stop(step.routeKey());
        }
      }
    } finally {
      for (var function : running.values()) {
        function.close();
      }
    }
    return answers;
  }

  /** Starts the next few, so that they initialise while another answers. */
  private void startAhead(String needed) throws IOException {
    used.add(needed);
    while (!toStart.isEmpty() && (!running.containsKey(needed) || waiting() < AHEAD)) {
      var routeKey = toStart.poll();
      running.put(routeKey, proof.start(deployed(routeKey).unpublished()));
    }
  }

  private void stop(String routeKey) throws IOException {
    Objects.requireNonNull(running.remove(routeKey)).close();
  }

  private long waiting() {
    return running.keySet().stream().filter(routeKey -> !used.contains(routeKey)).count();
  }

  private CloudAssembly.Deployed deployed(String routeKey) {
    return proof.assembly().functions().stream()
        .filter(function -> function.routes().contains(routeKey))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No function is deployed for " + routeKey));
  }

  private NormalizedAnswer answer(Step step) throws Exception {
    var function = Objects.requireNonNull(running.get(step.routeKey())).ready();
    var request = conversation.request(step);
    var direct = GatewayResponse.read(function.invoke(eventWithoutProof(request)).body());
    withoutProof.merge(step.routeKey(), direct.status(), Math::min);
    var outcome = function.invoke(event(request));
    if (!outcome.error().isEmpty()) {
      throw new IllegalStateException(step.routeKey() + ": " + outcome.text());
    }
    conversation.recordResponse(step, outcome.body());
    var response = GatewayResponse.read(outcome.body());
    var headers = new HashMap<>(response.headers());
    response.cookies().stream().findFirst().ifPresent(set -> headers.put("set-cookie", set));
    var body =
        response.base64() ? Compression.gunzip(response.bytes(), MAX_BYTES) : response.bytes();
    return ids.normalize(
        step.routeKey(), response.status(), headers, new String(body, StandardCharsets.UTF_8));
  }

  /** The event of somebody who calls the API's own address. */
  private static byte[] eventWithoutProof(Conversation.Sent sent) {
    var headers = new HashMap<>(sent.headers());
    headers.remove("x-origin-proof");
    return event(
        new Conversation.Sent(
            sent.method(),
            sent.path(),
            sent.query(),
            sent.ids(),
            headers,
            sent.cookie(),
            sent.body()));
  }

  /** The event that API Gateway makes of a request. */
  static byte[] event(Conversation.Sent sent) {
    var headers = new ArrayList<Map.Entry<String, String>>(sent.headers().entrySet());
    sent.cookie().ifPresent(cookie -> headers.add(Map.entry("cookie", cookie)));
    var event =
        new GatewayEvent(
            sent.method(),
            sent.target(),
            headers,
            "127.0.0.1",
            sent.body().map(body -> body.getBytes(StandardCharsets.UTF_8)));
    return event.json(RouteTable.find(sent.method(), sent.path()).orElseThrow());
  }
}
