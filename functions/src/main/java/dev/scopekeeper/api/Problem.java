package dev.scopekeeper.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A problem response (RFC 9457). Thrown anywhere, turned into a response in {@link
 * RequestPipeline}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A single error. {@code pointer} is a JSON Pointer fragment into the body (RFC 6901). Texts are
   * sanitized, because a name that the caller wrote may contain NUL or half of a surrogate pair.
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Fault(
      String detail,
      Optional<String> pointer,
      Optional<String> parameter,
      Optional<String> header) {
    public Fault {
      detail = sanitize(detail);
      pointer = pointer.map(Problem::sanitize);
      parameter = parameter.map(Problem::sanitize);
      header = header.map(Problem::sanitize);
    }
  }

  /**
   * A field that somebody else has changed: the value that the caller saw, the one they want, the
   * current one.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Conflict(String field, JsonNode from, JsonNode to, JsonNode now) {}

  /** The body of a problem answer (RFC 9457 §3.1, with the extensions named in docs/api.md). */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Body(
      String type,
      String title,
      int status,
      String detail,
      String requestId,
      List<Fault> errors,
      List<Conflict> conflicts) {}

  private final Kind kind;
  private final transient List<Fault> faults;
  private final transient List<Conflict> conflicts;
  private final transient Optional<Duration> retryAfter;
  private final transient List<String> allowed;

  private Problem(
      Kind kind,
      String detail,
      List<Fault> faults,
      List<Conflict> conflicts,
      Optional<Duration> retryAfter) {
    this(kind, detail, faults, conflicts, retryAfter, List.of());
  }

  private Problem(
      Kind kind,
      String detail,
      List<Fault> faults,
      List<Conflict> conflicts,
      Optional<Duration> retryAfter,
      List<String> allowed) {
    super(sanitize(detail), null, false, false);
    this.kind = kind;
    this.faults = faults;
    this.conflicts = conflicts;
    this.retryAfter = retryAfter;
    this.allowed = allowed;
  }

  public static Problem of(Kind kind, String detail) {
    return new Problem(kind, detail, List.of(), List.of(), Optional.empty());
  }

  public static Problem notFound(String what) {
    return of(Kind.NOT_FOUND, "There is no such " + what + ", or you don't have access to it.");
  }

  public static Problem of(Kind kind, List<Fault> faults) {
    return new Problem(kind, faults.getFirst().detail(), faults, List.of(), Optional.empty());
  }

  /** Several errors with a summary. */
  public static Problem of(Kind kind, String detail, List<Fault> faults) {
    return new Problem(kind, detail, faults, List.of(), Optional.empty());
  }

  /** An error in a field of the body. */
  public static Problem field(Kind kind, String field, String detail) {
    return of(kind, List.of(fault("#/" + field.replace('.', '/'), detail)));
  }

  /** Escapes a name as a step of a JSON Pointer (RFC 6901 §3). */
  public static String pointerStep(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  public static Fault fault(String pointer, String detail) {
    return new Fault(detail, Optional.of(pointer), Optional.empty(), Optional.empty());
  }

  public static Problem parameter(String name, String detail) {
    return of(
        Kind.INVALID,
        List.of(new Fault(detail, Optional.empty(), Optional.of(name), Optional.empty())));
  }

  public static Problem header(Kind kind, String name, String detail) {
    return of(
        kind, List.of(new Fault(detail, Optional.empty(), Optional.empty(), Optional.of(name))));
  }

  public static Problem conflict(List<Conflict> conflicts) {
    return new Problem(
        Kind.CONFLICT,
        "Somebody else has changed the same field.",
        List.of(),
        conflicts,
        Optional.empty());
  }

  public static Problem retryLater(Kind kind, String detail, Duration retryAfter) {
    return new Problem(kind, detail, List.of(), List.of(), Optional.of(retryAfter));
  }

  /**
   * The path exists, but not with this method.
   *
   * @param allowed the methods of the path
   */
  public static Problem methodNotAllowed(List<String> allowed) {
    return new Problem(
        Kind.METHOD_NOT_ALLOWED,
        "Use " + String.join(" or ", allowed) + ".",
        List.of(),
        List.of(),
        Optional.empty(),
        allowed);
  }

  private static String sanitize(String text) {
    var sanitized = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(sanitized::appendCodePoint);
    return sanitized.toString().replace("\0", "%00");
  }

  public Kind kind() {
    return kind;
  }

  public List<Fault> faults() {
    return faults;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /** For the {@code Allow} header (RFC 9110 §10.2.1); empty for other problems than 405. */
  public List<String> allowed() {
    return allowed;
  }

  /** The response body. */
  public Body body(String requestId) {
    return new Body(
        "urn:scopekeeper:problem:" + kind.tag(),
        kind.title(),
        kind.status(),
        String.valueOf(getMessage()),
        requestId,
        faults,
        conflicts);
  }

  /** The kinds of problems, with their HTTP status. */
  public enum Kind {
    MALFORMED(400, "malformed", "The request cannot be read"),
    NOT_SIGNED_IN(401, "not-signed-in", "Sign in first"),
    WRONG_CREDENTIALS(401, "wrong-credentials", "The name or the secret is wrong"),
    FORBIDDEN(403, "forbidden", "Not allowed"),
    SIGN_UP_CLOSED(403, "sign-up-closed", "New accounts need an invite"),
    NOT_FOUND(404, "not-found", "Not found"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Method not allowed"),
    TOO_SLOW(408, "too-slow", "The request took too long to arrive"),
    CONFLICT(409, "conflict", "Somebody else was faster"),
    TAKEN(409, "taken", "Already in use"),
    REFUSED(409, "refused", "Not possible as things stand"),
    SCOPE_LOCKED(409, "scope-locked", "The scope of this release is locked"),
    STAGE_FULL(409, "stage-full", "The stage is full"),
    GROUNDWORK_OPEN(409, "groundwork-open", "Checks that this release requires are open"),
    TOO_LARGE(413, "too-large", "Too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Unsupported media type"),
    INVALID(422, "invalid", "Some values are not valid"),
    KEY_REUSED(422, "key-reused", "This change id belongs to another request"),
    THROTTLED(429, "throttled", "Too many attempts"),
    INTERNAL(500, "internal", "Something went wrong here"),
    UNAVAILABLE(503, "unavailable", "Not available right now"),
    TIMED_OUT(504, "timed-out", "This took too long");

    private final int status;
    private final String tag;
    private final String title;

    Kind(int status, String tag, String title) {
      this.status = status;
      this.tag = tag;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String tag() {
      return tag;
    }

    public String title() {
      return title;
    }
  }
}
