package dev.scopekeeper.api;

import java.util.Map;

/**
 * What a problem says: a code and parameters for programs and translations, and the English
 * sentence. A {@link ProblemText} without parameters is a message by itself.
 */
public interface ProblemMessage {
  Problem.Kind kind();

  /** A stable name in kebab-case, unique in the whole program. */
  String code();

  /** The values that the sentence contains, by name: texts, whole numbers or lists of texts. */
  Map<String, Object> parameters();

  String sentence();
}
