package dev.scopekeeper.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * A problem response (RFC 9457). Thrown anywhere, turned into a response in {@link
 * RequestPipeline}.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The form of codes: kebab-case. */
  private static final String CODE = "[a-z]+(-[a-z]+)*";

  private static final String ABOUT_CODE =
      "The stable name of what detail says. More codes may be added.";
  private static final String ABOUT_PARAMETERS = "The values that detail contains, by name.";

  /**
   * A single error. {@code pointer} is a JSON Pointer fragment into the body (RFC 6901). Texts are
   * sanitized, because a name that the caller wrote may contain NUL or half of a surrogate pair.
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Fault(
      @JsonPropertyDescription(ABOUT_CODE) @Pattern(regexp = CODE) String code,
      String detail,
      @JsonPropertyDescription(ABOUT_PARAMETERS) @JsonInclude(JsonInclude.Include.NON_EMPTY)
          Map<String, Object> parameters,
      Optional<String> pointer,
      Optional<String> parameter,
      Optional<String> header) {
    public Fault {
      detail = sanitize(detail);
      parameters = sanitize(parameters);
      pointer = pointer.map(Problem::sanitize);
      parameter = parameter.map(Problem::sanitize);
      header = header.map(Problem::sanitize);
    }

    private Fault(
        ProblemMessage message,
        Optional<String> pointer,
        Optional<String> parameter,
        Optional<String> header) {
      this(message.code(), message.sentence(), message.parameters(), pointer, parameter, header);
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
      @JsonPropertyDescription(ABOUT_CODE) @Pattern(regexp = CODE) String code,
      String detail,
      @JsonPropertyDescription(ABOUT_PARAMETERS) Map<String, Object> parameters,
      String requestId,
      List<Fault> errors,
      List<Conflict> conflicts) {

    /** A problem that only has the meaning of its HTTP status (RFC 9457 §4.2.1). */
    public static Body of(int status, String title, ProblemMessage message, String requestId) {
      return new Body(
          "about:blank",
          title,
          status,
          message.code(),
          message.sentence(),
          message.parameters(),
          requestId,
          List.of(),
          List.of());
    }
  }

  private final Kind kind;
  private final String code;
  private final transient Map<String, Object> parameters;
  private final transient List<Fault> faults;
  private final transient List<Conflict> conflicts;
  private final transient Optional<Duration> retryAfter;
  private final transient List<String> allowed;

  private Problem(ProblemMessage message, Details details) {
    super(sanitize(message.sentence()), null, false, false);
    this.kind = message.kind();
    this.code = message.code();
    this.parameters = sanitize(message.parameters());
    this.faults = details.faults();
    this.conflicts = details.conflicts();
    this.retryAfter = details.retryAfter();
    this.allowed = details.allowed();
  }

  private record Details(
      List<Fault> faults,
      List<Conflict> conflicts,
      Optional<Duration> retryAfter,
      List<String> allowed) {
    static final Details NONE = new Details(List.of(), List.of(), Optional.empty(), List.of());

    Details withFaults(List<Fault> faults) {
      return new Details(faults, conflicts, retryAfter, allowed);
    }

    Details withConflicts(List<Conflict> conflicts) {
      return new Details(faults, conflicts, retryAfter, allowed);
    }

    Details withRetryAfter(Duration retryAfter) {
      return new Details(faults, conflicts, Optional.of(retryAfter), allowed);
    }

    Details withAllowed(List<String> allowed) {
      return new Details(faults, conflicts, retryAfter, allowed);
    }
  }

  public static Problem of(ProblemMessage message) {
    return new Problem(message, Details.NONE);
  }

  /** Several errors with a summary. */
  public static Problem of(ProblemMessage message, List<Fault> faults) {
    return new Problem(message, Details.NONE.withFaults(faults));
  }

  /** Several invalid values. The first stands for all of them. */
  public static Problem invalid(List<Fault> faults) {
    return of(new FirstFault(faults.getFirst()), faults);
  }

  /** The message of a problem that is about several faults. */
  private record FirstFault(Fault fault) implements ProblemMessage {
    @Override
    public Kind kind() {
      return Kind.INVALID;
    }

    @Override
    public String code() {
      return fault.code();
    }

    @Override
    public Map<String, Object> parameters() {
      return fault.parameters();
    }

    @Override
    public String sentence() {
      return fault.detail();
    }
  }

  /** An error in a field of the body. */
  public static Problem field(String field, ProblemMessage message) {
    return at("#/" + field.replace('.', '/'), message);
  }

  /** An error at a place of the body, given as a JSON Pointer fragment. */
  public static Problem at(String pointer, ProblemMessage message) {
    return of(message, List.of(fault(pointer, message)));
  }

  /** Escapes a name as a step of a JSON Pointer (RFC 6901 §3). */
  public static String pointerStep(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  public static Fault fault(String pointer, ProblemMessage message) {
    return new Fault(message, Optional.of(pointer), Optional.empty(), Optional.empty());
  }

  /** An error without a place in the request. */
  public static Fault fault(ProblemMessage message) {
    return new Fault(message, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public static Problem parameter(String name, ProblemMessage message) {
    var fault = new Fault(message, Optional.empty(), Optional.of(name), Optional.empty());
    return of(message, List.of(fault));
  }

  public static Problem header(String name, ProblemMessage message) {
    var fault = new Fault(message, Optional.empty(), Optional.empty(), Optional.of(name));
    return of(message, List.of(fault));
  }

  public static Problem conflict(List<Conflict> conflicts) {
    return new Problem(RequestProblem.FIELD_CHANGED, Details.NONE.withConflicts(conflicts));
  }

  public static Problem retryLater(ProblemMessage message, Duration retryAfter) {
    return new Problem(message, Details.NONE.withRetryAfter(retryAfter));
  }

  /**
   * The path exists, but not with this method.
   *
   * @param allowed the methods of the path
   */
  public static Problem methodNotAllowed(List<String> allowed) {
    return new Problem(
        RequestProblem.METHOD_NOT_ALLOWED.with("methods", allowed),
        Details.NONE.withAllowed(allowed));
  }

  private static Map<String, Object> sanitize(Map<String, Object> parameters) {
    var sanitized = new TreeMap<String, Object>();
    parameters.forEach((name, value) -> sanitized.put(name, sanitizeValue(value)));
    return Collections.unmodifiableMap(sanitized);
  }

  private static Object sanitizeValue(Object value) {
    return switch (value) {
      case String text -> sanitize(text);
      case List<?> list -> list.stream().map(Problem::sanitizeValue).toList();
      default -> value;
    };
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

  /** The stable name of what this problem says. */
  public String code() {
    return code;
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
        code,
        String.valueOf(getMessage()),
        parameters,
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
