package dev.scopekeeper.api;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Method, path and callers of one function: an entry of the system's map.
 *
 * @param path as API Gateway writes it, with ids in braces: {@code
 *     /api/projects/{project}/cards/{card}}
 * @param status the HTTP status of success
 * @param query the query parameters it understands; others are refused
 * @param tagged whether the answer is tagged with the project's revision (ETag), so that an
 *     unchanged one is not sent again
 * @param limit bytes of a request's body at most, after decompression
 * @param changeId whether a request carries a change id ({@code Idempotency-Key})
 * @param refusals what it may answer besides success and what follows from the rest of this
 * @param memory what its work takes of the heap
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
    Set<Problem.Kind> refusals,
    Memory memory) {
  private static final int USUAL_LIMIT = 4 * 1024 * 1024;

  /** Of what everybody may send: nobody answers for its memory. */
  private static final int ANYONES_LIMIT = 64 * 1024;

  /** A route before it is known who may call it. */
  public record Open(Method method, String path) {
    public Route anyone() {
      return with(new Access.Anyone()).accepts(ANYONES_LIMIT);
    }

    public Route signedIn() {
      return with(new Access.SignedIn());
    }

    public Route members(Role role) {
      return with(new Access.Members(role));
    }

    private Route with(Access access) {
      return new Route(
          method, path, access, 200, List.of(), false, USUAL_LIMIT, false, Set.of(), Memory.LITTLE);
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

  public Route answers(int success) {
    return new Route(
        method, path, access, success, query, tagged, limit, changeId, refusals, memory);
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
        refusals,
        memory);
  }

  public Route taggedByRevision() {
    return new Route(method, path, access, status, query, true, limit, changeId, refusals, memory);
  }

  /** Takes bodies of another size than the usual; larger ones come compressed over the wire. */
  public Route accepts(int bytes) {
    return new Route(
        method, path, access, status, query, tagged, bytes, changeId, refusals, memory);
  }

  /**
   * Takes a change id, which makes a retried request harmless; one without it is refused with 422.
   * Routes that change a project do by {@code ProjectChangeHandler}.
   */
  public Route takesChangeId() {
    return new Route(method, path, access, status, query, tagged, limit, true, refusals, memory);
  }

  /** May answer these problems, which do not follow from the rest of the route. */
  public Route refuses(Problem.Kind... kinds) {
    return new Route(
        method, path, access, status, query, tagged, limit, changeId, Set.of(kinds), memory);
  }

  /** The methods that it answers: a GET also answers HEAD (RFC 9110 §9.3.2). */
  public List<String> methods() {
    return method == Method.GET ? List.of("GET", "HEAD") : List.of(method.name());
  }

  /** Its work takes more of the heap than usual, so that few of its kind run at once. */
  public Route takes(Memory needed) {
    return new Route(
        method, path, access, status, query, tagged, limit, changeId, refusals, needed);
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
