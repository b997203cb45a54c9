package dev.scopekeeper.access;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.User;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.RouteHandler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request under way: that of a scenario, made for one caller, in which ids can be replaced.
 *
 * @param values of the names in the scenario
 */
record Attempt(
    RouteHandler<?, ?> handler, String address, Optional<Body> body, Map<String, String> values) {
  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** The name of an id that the request gives to something new, by what it makes. */
  private static final Pattern NEW = Pattern.compile("new([A-Z])([a-zA-Z]*)\\d*");

  /** Where an id stands: in the address or at a place of the body. */
  sealed interface Slot {
    record InAddress(String id) implements Slot {}

    record InBody(String place, String id) implements Slot {}

    String id();
  }

  Route route() {
    return handler.route();
  }

  /** Every id of the request, those of the body found in the input record. */
  List<Slot> slots() {
    var inAddress =
        UUID_TEXT.matcher(address).results().<Slot>map(id -> new Slot.InAddress(id.group()));
    var inBody =
        handler.input() == Nothing.class
            ? Stream.<Slot>empty()
            : InputPlaces.ids(handler.input()).stream()
                .<Slot>map(place -> new Slot.InBody(place, body.orElseThrow().at(place)));
    return Stream.concat(inAddress, inBody).toList();
  }

  /** The name of an id in the scenario. */
  String name(Slot slot) {
    return values.entrySet().stream()
        .filter(value -> value.getValue().equals(slot.id()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  boolean isNew(Slot slot) {
    return NEW.matcher(name(slot)).matches();
  }

  /** The same name in another scene; where the id is new, something of that kind. */
  Optional<String> valueLike(Slot slot, Map<String, String> others) {
    var made = NEW.matcher(name(slot));
    var name = made.matches() ? made.group(1).toLowerCase(Locale.ROOT) + made.group(2) : name(slot);
    return Optional.ofNullable(others.get(name));
  }

  Attempt with(Slot slot, String other) {
    return switch (slot) {
      case Slot.InAddress(var id) -> new Attempt(handler, address.replace(id, other), body, values);
      case Slot.InBody(var place, _) ->
          new Attempt(handler, address, body.map(json -> json.with(place, other)), values);
    };
  }

  /** The same with another body. */
  Attempt with(Body other) {
    return new Attempt(handler, address, Optional.of(other), values);
  }

  /** The same with this for one parameter of the path. */
  Attempt at(String parameter, String value) {
    var place = List.of(route().path().split("/", -1)).indexOf("{" + parameter + "}");
    var query = address.indexOf('?');
    var steps = (query < 0 ? address : address.substring(0, query)).split("/", -1);
    steps[place] = value;
    var rest = query < 0 ? "" : address.substring(query);
    return new Attempt(handler, String.join("/", steps) + rest, body, values);
  }

  /** The same with nothing but this in the query. */
  Attempt asking(String name, String value) {
    var path = address.replaceFirst("\\?.*", "");
    return new Attempt(handler, path + "?" + name + "=" + value, body, values);
  }

  /** For messages of failed tests. */
  @Override
  public String toString() {
    return route().key() + " " + address + body.map(json -> " " + json.json()).orElse("");
  }

  Answer by(User user) {
    return user.call(
        route().method().name(),
        address,
        body.map(Body::json),
        List.of(Map.entry("Idempotency-Key", App.id().toString())));
  }
}
