package dev.scopekeeper.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with the values of its parameters. */
public final class FilledText implements ProblemMessage {
  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

  private final ProblemText text;
  private final SequencedMap<String, Object> parameters;

  private FilledText(ProblemText text, SequencedMap<String, Object> parameters) {
    this.text = text;
    this.parameters = Collections.unmodifiableSequencedMap(parameters);
  }

  static FilledText of(ProblemText text) {
    return new FilledText(text, new TreeMap<>());
  }

  public FilledText with(String parameter, String value) {
    return withValue(parameter, value);
  }

  public FilledText with(String parameter, long value) {
    return withValue(parameter, value);
  }

  public FilledText with(String parameter, List<String> values) {
    return withValue(parameter, List.copyOf(values));
  }

  public FilledText with(String parameter, ByteSize size) {
    return withValue(parameter, size);
  }

  private FilledText withValue(String parameter, Object value) {
    var more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new FilledText(text, more);
  }

  @Override
  public Problem.Kind kind() {
    return text.kind();
  }

  @Override
  public String code() {
    return text.code();
  }

  @Override
  public Map<String, Object> parameters() {
    return parameters;
  }

  /** The sentence with its values. A value may contain braces: it is not searched again. */
  @Override
  public String sentence() {
    return PARAMETER
        .matcher(text.template())
        .replaceAll(found ->
            Matcher.quoteReplacement(
                label(parameters.getOrDefault(found.group(1), found.group()))));
  }

  private static String label(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
