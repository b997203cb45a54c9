package dev.scopekeeper.transfer;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads comments and attachments of tables. Jira writes date, author and text into one cell. */
final class CsvComments {
  private static final Pattern JIRA =
      Pattern.compile("([^;\\n]{6,40});([^;\\n]{0,100});(.*)", Pattern.DOTALL);
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)https?://[^\\s,;|<>\"]*[^\\s,;|<>\".)]");
  private static final Pattern NOTHING_ELSE = Pattern.compile("[\\s,;|<>\"]*");

  private CsvComments() {}

  /** Adds a comment. A cell that is not of Jira's form is the text of the comment. */
  static void read(String cell, boolean wiki, Optional<ZoneId> zone, CardDraft draft) {
    draft.tally().found(ContentKind.COMMENTS);
    var parts = JIRA.matcher(cell);
    var date =
        parts.matches()
            ? WrittenDate.of(parts.group(1), DateOrder.DAY_FIRST)
            : Optional.<WrittenDate>empty();
    if (date.isEmpty()) {
      draft.comment(Optional.empty(), text(cell, wiki), Optional.empty());
    } else {
      draft.comment(
          Optional.of(parts.group(2)).filter(author -> !author.isBlank()),
          text(parts.group(3), wiki),
          date.map(at -> at.moment(zone)));
    }
  }

  private static String text(String text, boolean wiki) {
    return wiki || WikiMarkup.isCertain(text) ? WikiMarkup.markdown(text) : text;
  }

  /** Adds the addresses of a cell as links; a name without an address stays as a line. */
  static void attach(String header, String cell, CardDraft draft) {
    var jira = cell.split(";", -1);
    if (jira.length >= 4
        && WrittenDate.of(jira[0].strip(), DateOrder.DAY_FIRST).isPresent()
        && ADDRESS.matcher(jira[jira.length - 1].strip()).matches()) {
      add(header, jira[jira.length - 2], jira[jira.length - 1], draft);
      return;
    }
    var addresses = ADDRESS.matcher(cell).results().map(found -> found.group()).toList();
    if (addresses.isEmpty()) {
      draft.tally().found(ContentKind.ATTACHMENTS);
      draft.tally().leftOut(ContentKind.ATTACHMENTS, "by name in the description");
      draft.line(header, cell);
      draft.note(
          "attachment " + Text.name(cell) + ": only its name comes across",
          "attachments: only their names come across");
    }
    addresses.forEach(address -> add(header, address, address, draft));
    if (!addresses.isEmpty()
        && !NOTHING_ELSE.matcher(ADDRESS.matcher(cell).replaceAll("")).matches()) {
      draft.line(header, cell);
    }
  }

  private static void add(String header, String name, String address, CardDraft draft) {
    draft.tally().found(ContentKind.ATTACHMENTS);
    draft.tally().leftOut(ContentKind.ATTACHMENTS, "as a link in the description");
    var link = ForeignLink.markdown(Text.cut(name, 200), address).orElse(Text.line(address));
    draft.markdown(header + ": " + link);
  }
}
