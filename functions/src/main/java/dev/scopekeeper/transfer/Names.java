package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.List;

/**
 * The names of things in the project, made of the names in a file: short enough, and different from
 * each other to the database.
 *
 * @param names one for each name of the file
 * @param notes which names changed, and why
 */
record Names(List<String> names, List<ImportedBoard.Note> notes) {
  static final int MAX = 60;

  /**
   * @param what the kind of thing in notes: "stage"
   * @param foreign names in the file
   */
  static Names of(String what, List<String> foreign, ImportContext context) {
    var shortened = foreign.stream().map(Names::shorten).toList();
    var names = context.distinct(shortened);
    var notes = new ArrayList<ImportedBoard.Note>();
    for (var i = 0; i < names.size(); i++) {
      var name = names.get(i);
      if (!shortened.get(i).equals(foreign.get(i))) {
        notes.add(note(what, name, "is the short name of " + foreign.get(i)));
      } else if (!name.equals(shortened.get(i))) {
        notes.add(note(what, name, "has a number, because another is called almost the same"));
      }
    }
    return new Names(names, notes);
  }

  private static ImportedBoard.Note note(String what, String name, String text) {
    return new ImportedBoard.Note(what + " " + name, text);
  }

  /** A cut name ends with an ellipsis. */
  private static String shorten(String name) {
    var line = Text.line(name);
    return line.length() > MAX ? Text.cutLine(line, MAX - 1) + "…" : Text.name(line);
  }
}
