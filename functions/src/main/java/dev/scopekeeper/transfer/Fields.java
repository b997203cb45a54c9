package dev.scopekeeper.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads foreign objects leniently: a wrong type counts as a missing field. */
final class Fields {
  /** The year 3000. */
  private static final long LATEST = 32_503_680_000L;

  private Fields() {}

  static Optional<JsonNode> field(JsonNode node, String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  /** Text, or a number as text. */
  static Optional<String> text(JsonNode node, String name) {
    return field(node, name).flatMap(Fields::text);
  }

  static Optional<String> text(JsonNode node) {
    return node.isString() || node.isNumber() ? Optional.of(node.asString()) : Optional.empty();
  }

  static long number(JsonNode node, String name, long defaultValue) {
    return field(node, name)
        .filter(value -> value.isIntegralNumber() && value.canConvertToLong())
        .map(JsonNode::longValue)
        .orElse(defaultValue);
  }

  static boolean flag(JsonNode node, String name) {
    return field(node, name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(false);
  }

  /** The members of an array, or the values of an object. */
  static List<JsonNode> all(JsonNode node, String name) {
    return field(node, name)
        .filter(JsonNode::isContainer)
        .<List<JsonNode>>map(value -> new ArrayList<>(value.values()))
        .orElse(List.of());
  }

  /** An RFC 3339 time in a plausible year. */
  static Optional<OffsetDateTime> moment(JsonNode node, String name) {
    try {
      return text(node, name)
          .map(OffsetDateTime::parse)
          .filter(at -> at.getYear() >= 1970 && at.getYear() < 3000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A date without a time, in a plausible year. */
  static Optional<LocalDate> date(JsonNode node) {
    try {
      return text(node)
          .map(LocalDate::parse)
          .filter(day -> day.getYear() >= 1970 && day.getYear() < 3000);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The date of a time, or the text as it is. */
  static String day(String time) {
    return time.replaceFirst("T[0-9:.]{5,18}(Z|[+-][0-9:]{4,5})$", "");
  }

  static Optional<Instant> instant(JsonNode node, String name) {
    return moment(node, name).map(OffsetDateTime::toInstant);
  }

  static Optional<Instant> epochSecond(JsonNode node, String name) {
    return Optional.of(number(node, name, 0))
        .filter(second -> second > 0 && second < LATEST)
        .map(Instant::ofEpochSecond);
  }

  static boolean deleted(JsonNode node) {
    return number(node, "deletedAt", 0) > 0;
  }

  /** A person's name: an object with displayname, or a bare string. */
  static Optional<String> person(JsonNode node) {
    return text(node)
        .or(() -> text(node, "displayname"))
        .or(() -> text(node, "uid"))
        .or(() -> text(node, "primaryKey"))
        .map(name -> Text.cut(Text.line(name), 60))
        .filter(name -> !name.isEmpty());
  }
}
