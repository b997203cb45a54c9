package dev.scopekeeper.access;

import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.storage.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A request to a route that succeeds for whoever may make it.
 *
 * @param path which id stands for which parameter, where the names differ
 * @param query with names of ids in braces
 * @param body made for a caller; empty where the route takes none
 * @param makes the name of what is made, for routes that make something under the client's id
 * @param whenArchived whether the project has to be archived before
 * @param before what else must have happened before exactly this request
 */
record Example(
    Map<String, String> path,
    String query,
    Optional<Function<Ids, Object>> body,
    Optional<String> makes,
    boolean whenArchived,
    BiConsumer<Attempt, User> before) {

  /** The ids of a scene as one caller means them. */
  record Ids(Scene scene, Caller caller, Person person) {

    String get(String name) {
      return scene.id(name, caller);
    }

    /** The id of that name, under which the caller has just sent a text. */
    String uploaded(String name, String text) {
      var key = ObjectKey.importUpload(UUID.fromString(person.id()), UUID.fromString(get(name)));
      person.user().app().store(key, text.getBytes(StandardCharsets.UTF_8));
      return get(name);
    }

    String fresh() {
      return App.id().toString();
    }
  }

  static Example plain() {
    return new Example(Map.of(), "", Optional.empty(), Optional.empty(), false, (_, _) -> {});
  }

  static Example of(Function<Ids, Object> body) {
    return new Example(Map.of(), "", Optional.of(body), Optional.empty(), false, (_, _) -> {});
  }

  /** An example that makes something. */
  static Example making(String what, Function<Ids, Object> body) {
    return new Example(Map.of(), "", Optional.of(body), Optional.of(what), false, (_, _) -> {});
  }

  Example path(String parameter, String name) {
    return new Example(Map.of(parameter, name), query, body, makes, whenArchived, before);
  }

  /** The same, once an owner archived the project. */
  Example archived() {
    return new Example(path, query, body, makes, true, before);
  }

  Example query(String text) {
    return new Example(path, text, body, makes, whenArchived, before);
  }

  Example before(BiConsumer<Attempt, User> preparation) {
    return new Example(path, query, body, makes, whenArchived, preparation);
  }

  /** The address, before any id is replaced by another. */
  String address(Route route, Ids ids) {
    var address = route.path() + query;
    for (var parameter : route.ids()) {
      var name = path.getOrDefault(parameter, parameter);
      address = address.replace("{" + parameter + "}", ids.get(name));
    }
    return address.contains("{") ? withQuery(address, ids) : address;
  }

  private static String withQuery(String address, Ids ids) {
    var name = address.substring(address.indexOf('{') + 1, address.indexOf('}'));
    return address.replace("{" + name + "}", ids.get(name));
  }
}
