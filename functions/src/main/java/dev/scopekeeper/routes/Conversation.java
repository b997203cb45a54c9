package dev.scopekeeper.routes;

import dev.scopekeeper.api.Compression;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the steps of scenarios into requests. It generates ids, and remembers cookies and the named
 * values of responses.
 */
public final class Conversation {
  private static final Pattern VALUE = Pattern.compile("\\$(\\w+)");

  /** Names of what only one scenario knows. */
  private static final String NEW = "new[A-Z].*";

  /** The account of the actor. */
  private static final String SELF = "self";

  private static final int MAX_ANSWER = 4 * 1024 * 1024;

  /** Timeout to connect, and to read. A rehearsal has less than half a minute in total. */
  private static final int UPLOAD_MILLISECONDS = 5_000;

  private final String origin;
  private final Optional<String> originProof;
  private final Map<String, String> values;
  private final Map<String, String> cookies = new HashMap<>();

  /**
   * @param origin the {@code Origin} header of requests
   * @param originProof the secret header of the distribution, if there is one
   */
  public Conversation(String origin, Optional<String> originProof) {
    this(origin, originProof, Map.of());
  }

  /**
   * A conversation about things that exist already.
   *
   * @param known their ids and other values, by name
   */
  public Conversation(String origin, Optional<String> originProof, Map<String, String> known) {
    this.origin = origin;
    this.originProof = originProof;
    this.values = new HashMap<>(known);
  }

  /** Every value so far, by name. */
  public Map<String, String> values() {
    return Map.copyOf(values);
  }

  /**
   * A request as it is sent.
   *
   * @param ids the ids that API Gateway finds in the path
   * @param headers by lower-case name, without the cookie
   */
  public record Sent(
      String method,
      String path,
      String query,
      Map<String, String> ids,
      Map<String, String> headers,
      Optional<String> cookie,
      Optional<String> body) {

    /** Path and query. */
    public String target() {
      return query.isEmpty() ? path : path + "?" + query;
    }
  }

  /** Creates the request of a step. */
  public Sent request(Step step) {
    var ids = new LinkedHashMap<String, String>();
    step.ids().forEach((id, name) -> ids.put(id, value(step, name)));
    var method = step.routeKey().substring(0, step.routeKey().indexOf(' '));
    var path = step.routeKey().substring(method.length() + 1);
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    var body = step.body().map(text -> fillIn(step, text));
    return new Sent(
        method,
        path,
        fillIn(step, step.query()),
        ids,
        headers(step, body.isPresent()),
        Optional.ofNullable(cookies.get(step.actor())),
        body);
  }

  /**
   * Records a response.
   *
   * @param cookie the {@code Set-Cookie} value, if any
   * @param body as sent, decompressed
   */
  public void recordResponse(Step step, Optional<String> cookie, byte[] body) {
    cookie.ifPresent(set -> cookies.put(step.actor(), set.substring(0, set.indexOf(';'))));
    if (!step.kept().isEmpty() || step.upload().isPresent()) {
      var answer = Json.mapper().readTree(body);
      step.kept().forEach((name, pointer) -> values.put(name, answer.at(pointer).asString("")));
      step.upload().ifPresent(text -> upload(answer.path("url").asString(""), text));
    }
  }

  /** Uploads a file to a presigned link, as a browser does. */
  private static void upload(String url, String text) {
    try {
      var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
      connection.setConnectTimeout(UPLOAD_MILLISECONDS);
      connection.setReadTimeout(UPLOAD_MILLISECONDS);
      connection.setRequestMethod("PUT");
      connection.setRequestProperty("If-None-Match", "*");
      connection.setDoOutput(true);
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      connection.setFixedLengthStreamingMode(bytes.length);
      try (var out = connection.getOutputStream()) {
        out.write(bytes);
      }
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException("The upload was answered " + connection.getResponseCode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Records the response of a function (payload format 2.0) and returns its status. */
  public int recordResponse(Step step, byte[] response) {
    var answer = Json.mapper().readTree(response);
    var text = answer.path("body").asString("");
    var body =
        answer.path("isBase64Encoded").asBoolean(false)
            ? Compression.gunzip(Base64.getDecoder().decode(text), MAX_ANSWER)
            : text.getBytes(StandardCharsets.UTF_8);
    recordResponse(
        step, answer.path("cookies").valueStream().map(set -> set.asString()).findFirst(), body);
    return answer.path("statusCode").asInt();
  }

  private Map<String, String> headers(Step step, boolean hasBody) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("accept-encoding", "gzip");
    headers.put("origin", origin);
    headers.put(
        "idempotency-key",
        step.change().map(name -> value(step, name)).orElse(UUID.randomUUID().toString()));
    headers.put("user-agent", "rehearsal");
    originProof.ifPresent(proof -> headers.put("x-origin-proof", proof));
    if (hasBody) {
      headers.put("content-type", "application/json");
    }
    return headers;
  }

  private String fillIn(Step step, String template) {
    return VALUE
        .matcher(template)
        .replaceAll(name -> Matcher.quoteReplacement(value(step, name.group(1))));
  }

  /**
   * New ids count up, so that lists in the order of their ids are the same in each conversation.
   */
  private String value(Step step, String name) {
    return values.computeIfAbsent(key(step, name), _ -> Ids.generate().toString());
  }

  /** The name under which a value is kept: the same for all steps that mean the same. */
  private String key(Step step, String name) {
    if (name.equals(SELF) && !values.containsKey(SELF)) {
      return step.actor();
    }
    return name.matches(NEW) ? name + step.scenario() : name;
  }
}
