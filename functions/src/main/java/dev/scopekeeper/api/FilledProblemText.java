package dev.scopekeeper.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a problem with the values of its parameters. */
public final class FilledProblemText implements ProblemMessage {
  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z]+)}");

  private final ProblemText text;
  private final SequencedMap<String, Object> parameters;

  private FilledProblemText(ProblemText text, SequencedMap<String, Object> parameters) {
    this.text = text;
    this.parameters = Collections.unmodifiableSequencedMap(parameters);
  }

  static FilledProblemText of(ProblemText text) {
    return new FilledProblemText(text, new TreeMap<>());
  }

  public FilledProblemText with(String parameter, String value) {
    return withValue(parameter, value);
  }

  public FilledProblemText with(String parameter, long value) {
    return withValue(parameter, value);
  }

  public FilledProblemText with(String parameter, List<String> values) {
    return withValue(parameter, List.copyOf(values));
  }

  public FilledProblemText with(String parameter, ByteSize size) {
    return withValue(parameter, size);
  }

  private FilledProblemText withValue(String parameter, Object value) {
    var more = new TreeMap<>(parameters);
    more.put(parameter, value);
    return new FilledProblemText(text, more);
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
                format(parameters.getOrDefault(found.group(1), found.group()))));
  }

  private static String format(Object value) {
    return value instanceof List<?> list
        ? String.join(", ", list.stream().map(String::valueOf).toList())
        : String.valueOf(value);
  }
}
