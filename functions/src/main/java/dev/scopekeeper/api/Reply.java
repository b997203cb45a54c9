package dev.scopekeeper.api;

import java.util.List;
import java.util.Optional;

/**
 * The response of a route, without its status.
 *
 * @param body absent for a response without content
 * @param cookies {@code Set-Cookie} values
 * @param tag an entity tag (RFC 9110 §8.8.3)
 */
public record Reply<O>(Optional<O> body, List<String> cookies, Optional<String> tag) {

  public static <O> Reply<O> of(O body) {
    return new Reply<>(Optional.of(body), List.of(), Optional.empty());
  }

  public static Reply<Nothing> nothing() {
    return new Reply<>(Optional.empty(), List.of(), Optional.empty());
  }

  public Reply<O> cookie(String cookie) {
    return new Reply<>(body, List.of(cookie), tag);
  }

  public Reply<O> tagged(String entityTag) {
    return new Reply<>(body, cookies, Optional.of(entityTag));
  }
}
