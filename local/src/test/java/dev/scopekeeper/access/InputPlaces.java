package dev.scopekeeper.access;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds every value in an input record, however deep it lies: places such as {@code /spot/behind}
 * and {@code /cards/*}, as JSON Pointers (RFC 6901) with a star for any element of a list.
 */
final class InputPlaces {

  private InputPlaces() {}

  /** Where the ids are. */
  static List<String> ids(Class<?> input) {
    return ofRecord(input, "")
        .filter(value -> value.type() == UUID.class)
        .map(Value::place)
        .toList();
  }

  /** Where values of any type are. */
  static List<String> all(Class<?> input) {
    return ofRecord(input, "").map(Value::place).toList();
  }

  /** Whether one of two places names the other, or what it lies in. */
  static boolean isRelated(String place, String pointer) {
    var places = place.split("/", -1);
    var faults = pointer.split("/", -1);
    return IntStream.range(0, Math.min(places.length, faults.length))
        .allMatch(i -> places[i].equals("*") || places[i].equals(faults[i]));
  }

  private record Value(Type type, String place) {}

  private static Stream<Value> ofRecord(Class<?> type, String place) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(component -> ofComponent(component, place));
  }

  private static Stream<Value> ofComponent(RecordComponent component, String place) {
    return of(component.getGenericType(), place + "/" + component.getName());
  }

  private static Stream<Value> of(Type type, String place) {
    if (type instanceof Class<?> record && record.isRecord()) {
      return ofRecord(record, place);
    }
    if (type instanceof ParameterizedType generic) {
      var inner = generic.getActualTypeArguments();
      if (generic.getRawType() == Optional.class) {
        return of(inner[0], place);
      }
      return of(inner[inner.length - 1], place + "/*");
    }
    return Stream.of(new Value(type, place));
  }
}
