package dev.scopekeeper.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The declaration of a route: method, path, callers, limits and problems.
 *
 * @param path as API Gateway writes it, with ids in braces: {@code
 *     /api/projects/{project}/cards/{card}}
 * @param status the HTTP status of success
 * @param query the query parameters; others are refused
 * @param tagged whether the answer has the project's revision as ETag, so that an unchanged one is
 *     not sent again
 * @param limit maximum bytes of a request body, after decompression
 * @param changeId whether a request carries a change id ({@code Idempotency-Key})
 * @param failures further problems that the route may answer
 * @param memory how much heap the route needs
 */
public record Route(
    Method method,
    String path,
    Access access,
    int status,
    List<QueryParameter> query,
    boolean tagged,
    int limit,
    boolean changeId,
    Set<Problem.Kind> failures,
    Memory memory) {
  private static final int DEFAULT_LIMIT = 4 * 1024 * 1024;

  /** For requests without sign-in: nobody is accountable for their memory. */
  private static final int ANONYMOUS_LIMIT = 64 * 1024;

  /** An incomplete route: its access is missing. */
  public record Open(Method method, String path) {
    public Route anyone() {
      return with(new Access.Anyone()).maxBodyBytes(ANONYMOUS_LIMIT);
    }

    public Route signedIn() {
      return with(new Access.SignedIn());
    }

    public Route requiresRole(Role role) {
      return with(new Access.Members(role));
    }

    private Route with(Access access) {
      return new Route(
          method,
          path,
          access,
          200,
          List.of(),
          false,
          DEFAULT_LIMIT,
          false,
          Set.of(),
          Memory.SMALL);
    }
  }

  public static Open get(String path) {
    return new Open(Method.GET, path);
  }

  public static Open post(String path) {
    return new Open(Method.POST, path);
  }

  public static Open put(String path) {
    return new Open(Method.PUT, path);
  }

  public static Open patch(String path) {
    return new Open(Method.PATCH, path);
  }

  public static Open delete(String path) {
    return new Open(Method.DELETE, path);
  }

  public Route respondsWith(int success) {
    return new Route(
        method, path, access, success, query, tagged, limit, changeId, failures, memory);
  }

  public Route query(QueryParameter... parameters) {
    return new Route(
        method,
        path,
        access,
        status,
        List.of(parameters),
        tagged,
        limit,
        changeId,
        failures,
        memory);
  }

  public Route taggedByRevision() {
    return new Route(method, path, access, status, query, true, limit, changeId, failures, memory);
  }

  /** Sets the limit of the body size. Larger bodies have to be sent compressed. */
  public Route maxBodyBytes(int bytes) {
    return new Route(
        method, path, access, status, query, tagged, bytes, changeId, failures, memory);
  }

  /**
   * Requires a change id (idempotency key), which makes retries safe. Requests without one are
   * refused with 422. {@code ProjectChangeHandler} sets it for routes that change a project.
   */
  public Route requiresChangeId() {
    return new Route(method, path, access, status, query, tagged, limit, true, failures, memory);
  }

  /** Declares further problems that the route may answer. */
  public Route canFailWith(Problem.Kind... kinds) {
    return new Route(
        method, path, access, status, query, tagged, limit, changeId, Set.of(kinds), memory);
  }

  /** The methods of the route: GET includes HEAD (RFC 9110 §9.3.2). */
  public List<String> methods() {
    return method == Method.GET ? List.of("GET", "HEAD") : List.of(method.name());
  }

  /**
   * Declares that the route needs more heap than usual, so that few of its requests run at once.
   */
  public Route needs(Memory needed) {
    return new Route(
        method, path, access, status, query, tagged, limit, changeId, failures, needed);
  }

  /** API Gateway's name of the route: {@code POST /api/projects}. */
  public String key() {
    return method + " " + path;
  }

  /** The names in braces, in order. */
  public List<String> ids() {
    return segments()
        .filter(segment -> segment.startsWith("{"))
        .map(segment -> segment.substring(1, segment.length() - 1))
        .toList();
  }

  /** The path's parts between slashes. */
  public Stream<String> segments() {
    return Arrays.stream(path.substring(1).split("/", -1));
  }
}
