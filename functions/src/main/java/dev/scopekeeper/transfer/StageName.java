package dev.scopekeeper.transfer;

import java.util.Locale;
import java.util.Set;

/** Guesses the meaning of column names, for tools without explicit states. */
final class StageName {
  private static final Set<String> FIRST =
      Set.of("backlog", "to do", "todo", "open", "new", "offen", "neu", "zu erledigen", "triage");
  private static final Set<String> DONE =
      Set.of(
          "done",
          "closed",
          "complete",
          "completed",
          "finished",
          "shipped",
          "released",
          "resolved",
          "erledigt",
          "fertig",
          "abgeschlossen",
          "geschlossen");

  private StageName() {}

  /** Whether the name stands for finished work. */
  static boolean done(String name) {
    return DONE.contains(word(name));
  }

  /** The usual position on a board: before, during or after the work. */
  static int usualPlace(String name) {
    return FIRST.contains(word(name)) ? 0 : done(name) ? 2 : 1;
  }

  /** The letters of the name: "✅ Done!" is done. */
  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L} ]", "").strip();
  }
}
