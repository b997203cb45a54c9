package dev.scopekeeper.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text of problems: a constant of a catalogue, which is an enum per subject. Texts are complete
 * sentences with named parameters in braces, so that a translation replaces whole sentences. A test
 * checks that every use gives exactly the parameters of the text. Here a wrong one changes only how
 * the sentence looks, because an exception would hide the refusal.
 */
public interface ProblemText extends ProblemMessage {

  /** The name of the constant. */
  String name();

  /** The English text, such as {@code "A card can have at most {limit} labels."} */
  String template();

  @Override
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  default Map<String, Object> parameters() {
    return Map.of();
  }

  @Override
  default String sentence() {
    return template();
  }

  default FilledProblemText with(String parameter, String value) {
    return FilledProblemText.of(this).with(parameter, value);
  }

  default FilledProblemText with(String parameter, long value) {
    return FilledProblemText.of(this).with(parameter, value);
  }

  default FilledProblemText with(String parameter, List<String> values) {
    return FilledProblemText.of(this).with(parameter, values);
  }

  default FilledProblemText with(String parameter, ByteSize size) {
    return FilledProblemText.of(this).with(parameter, size);
  }
}
