package dev.scopekeeper.transfer;

import java.text.Normalizer;
import java.util.Locale;

/** Decides which names of a file are the same: those that differ only by case and white space. */
final class SameName {
  /** Longer than any name that is kept. */
  private static final int MAX = 300;

  private SameName() {}

  /** A name of a file as far as it counts. It may be longer than a name of ours: {@link Names}. */
  static String whole(String name) {
    return Text.title(name, MAX);
  }

  /** The key of a name: equal for names that are the same. */
  static String key(String name) {
    var spaced =
        Text.cut(name, MAX)
            .replaceAll("[\\s\\u00a0\\u2000-\\u200b\\u202f\\u3000\\ufeff]+", " ")
            .strip();
    return Normalizer.normalize(spaced, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
