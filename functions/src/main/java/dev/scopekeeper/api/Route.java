package dev.scopekeeper.api;

import java.util.Arrays;
import java.util.List;
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
 */
public record Route(
    Method method,
    String path,
    Access access,
    int status,
    List<String> query,
    boolean tagged,
    int limit) {
  private static final int USUAL_LIMIT = 4 * 1024 * 1024;

  /** A route before it is known who may call it. */
  public record Open(Method method, String path) {
    public Route anyone() {
      return with(new Access.Anyone());
    }

    public Route signedIn() {
      return with(new Access.SignedIn());
    }

    public Route members(Role role) {
      return with(new Access.Members(role));
    }

    private Route with(Access access) {
      return new Route(method, path, access, 200, List.of(), false, USUAL_LIMIT);
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
    return new Route(method, path, access, success, query, tagged, limit);
  }

  public Route query(String... names) {
    return new Route(method, path, access, status, List.of(names), tagged, limit);
  }

  public Route taggedByRevision() {
    return new Route(method, path, access, status, query, true, limit);
  }

  /** Takes larger bodies than the usual; over the wire they come compressed. */
  public Route accepts(int bytes) {
    return new Route(method, path, access, status, query, tagged, bytes);
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
