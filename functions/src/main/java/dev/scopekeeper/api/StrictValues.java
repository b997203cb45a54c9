package dev.scopekeeper.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Deserializes values in their canonical form only. Does not coerce numbers, lists or other
 * spellings.
 */
final class StrictValues {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern MOMENT = Pattern.compile("[0-9-]{10}T[0-9:]{8}(\\.[0-9]{1,9})?Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private static final ValueDeserializer<String> ONE_LINE =
      new Texts<>(String.class, typed -> text(typed).map(OneLineText::of));

  private StrictValues() {}

  static SimpleModule module() {
    return new SimpleModule("strict values")
        .addDeserializer(String.class, new Strings(StrictValues::text))
        .addDeserializer(Instant.class, new Texts<>(Instant.class, StrictValues::moment))
        .addDeserializer(UUID.class, new Texts<>(UUID.class, StrictValues::id))
        .addDeserializer(LocalDate.class, new Texts<>(LocalDate.class, StrictValues::day))
        .addDeserializer(boolean.class, new Booleans(boolean.class))
        .addDeserializer(Boolean.class, new Booleans(Boolean.class))
        .addDeserializer(int.class, new Integers<>(int.class, Math::toIntExact))
        .addDeserializer(Integer.class, new Integers<>(Integer.class, Math::toIntExact))
        .addDeserializer(long.class, new Integers<>(long.class, value -> value))
        .addDeserializer(Long.class, new Integers<>(Long.class, value -> value));
  }

  /** Text must not contain unpaired surrogates or NUL, which exports cannot keep. */
  private static Optional<String> text(String text) {
    for (var i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      var point = text.codePointAt(i);
      if (point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
        return Optional.empty();
      }
    }
    return Optional.of(text);
  }

  /** Rejects the nil UUID (RFC 9562 §5.9), which stands for no id. */
  private static Optional<UUID> id(String text) {
    return Ids.parse(text).filter(id -> !id.equals(Ids.NIL));
  }

  /** A date of the years 1 to 9999, as in RFC 3339 and MariaDB. */
  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(text)
          .filter(DAY.asMatchPredicate())
          .map(LocalDate::parse)
          .filter(day -> day.getYear() > 0);
    } catch (DateTimeException e) {
      // no such date, such as 30 February
      return Optional.empty();
    }
  }

  /** A time from 1970 to 9998 in UTC (RFC 3339), in the precision of the database. */
  private static Optional<Instant> moment(String text) {
    try {
      return Optional.of(text)
          .filter(MOMENT.asMatchPredicate())
          .map(Instant::parse)
          .filter(moment -> !moment.isBefore(Instant.EPOCH) && moment.isBefore(END))
          .map(moment -> moment.truncatedTo(ChronoUnit.MICROS));
    } catch (DateTimeException e) {
      // no such time, such as 25 o'clock
      return Optional.empty();
    }
  }

  private static class Texts<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, Optional<T>> reading;

    Texts(Class<T> type, Function<String, Optional<T>> reading) {
      super(type);
      this.reading = reading;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      var text = parser.getString();
      return reading
          .apply(text)
          .orElseThrow(
              () -> context.weirdStringException(text, handledType(), "not in the form it has"));
    }
  }

  /** Strings, of which {@link OneLine} ones are normalized. */
  private static final class Strings extends Texts<String> {

    Strings(Function<String, Optional<String>> reading) {
      super(String.class, reading);
    }

    @Override
    public ValueDeserializer<?> createContextual(
        DeserializationContext context, @Nullable BeanProperty property) {
      return property == null || property.getAnnotation(OneLine.class) == null ? this : ONE_LINE;
    }
  }

  /** Jackson's deserializer reads a missing {@code boolean} as false. */
  private static final class Booleans extends StdScalarDeserializer<Boolean> {

    Booleans(Class<Boolean> type) {
      super(type);
    }

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) {
      return switch (parser.currentToken()) {
        case VALUE_TRUE -> true;
        case VALUE_FALSE -> false;
        default -> (Boolean) context.handleUnexpectedToken(handledType(), parser);
      };
    }
  }

  /** Integers in any notation: 35, 35.0 and 3.5e1 are the same number in JSON. */
  private static final class Integers<T> extends StdScalarDeserializer<T> {
    private final transient LongFunction<T> narrowing;

    Integers(Class<T> type, LongFunction<T> narrowing) {
      super(type);
      this.narrowing = narrowing;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.currentToken().isNumeric()) {
        return (T) context.handleUnexpectedToken(handledType(), parser);
      }
      try {
        // rejects fractions, and huge exponents before expanding them
        return narrowing.apply(parser.getDecimalValue().longValueExact());
      } catch (ArithmeticException e) {
        return (T)
            context.handleWeirdNumberValue(handledType(), 0, "not a whole number of this size");
      }
    }
  }
}
