package dev.scopekeeper.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the wiki markup of Jira into Markdown. Code stays as it is. */
final class WikiMarkup {
  /** Marks that no Markdown has. Templates of other languages have {{…}}. */
  private static final Pattern CERTAIN =
      Pattern.compile(
          "(?m)^h[1-6]\\. |\\{(?:code|noformat|quote|panel|color)[:}]"
              + "|\\[[^\\[\\]|\\n]+\\|[a-z]+:[^\\[\\]\\n]+]|^bq\\. ");

  private static final Pattern BLOCK = Pattern.compile("\\{(code|noformat)(?::([^{}\\n]*))?}");
  private static final Pattern HEADING = Pattern.compile("\\s*h([1-6])\\. +(.*)");
  private static final Pattern LIST = Pattern.compile("\\s*([*#-]{1,6}) +(.*)");
  private static final Pattern QUOTED = Pattern.compile("\\s*bq\\. +(.*)");
  private static final Pattern TABLE_HEADER = Pattern.compile("\\s*\\|\\|(.+?)\\|\\|\\s*");
  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]|\\n]+)\\|([^\\[\\]|\\s]+)(?:\\|[^\\[\\]\\n]*)?](?!\\()");
  private static final Pattern BARE_LINK =
      Pattern.compile("\\[((?:https?|mailto):[^\\[\\]\\s]+)](?!\\()");
  private static final Pattern MENTION = Pattern.compile("\\[~(?:accountid:)?([^\\[\\]\\n]+)]");
  private static final Pattern IMAGE =
      Pattern.compile("!(https?://[^!\\s|]+|[\\w .()-]+\\.[a-zA-Z]{3,4})(?:\\|[^!\\n]*)?!");
  private static final Pattern MONOSPACE = Pattern.compile("\\{\\{([^{}\\n]+)}}");
  private static final Pattern COLOR =
      Pattern.compile("\\{color(?::[^{}\\n]*)?}|\\{anchor:[^{}\\n]*}");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern RULE = Pattern.compile("\\s*-{4,}\\s*");
  private static final Pattern DASHES = Pattern.compile("-{2,}");
  private static final Pattern QUOTE = Pattern.compile("\\{quote}");
  private static final Pattern PANEL = Pattern.compile("\\{panel(?::[^{}\\n]*)?}");
  private static final String BEFORE = "(?<![\\p{L}\\d\\\\*_+^~?-])";
  private static final String AFTER = "(?![\\p{L}\\d*_+^~?-])";
  private static final Pattern BOLD = marked("\\*");
  private static final Pattern ITALIC = marked("_");
  private static final Pattern DELETED = marked("-");
  private static final Pattern INSERTED = marked("\\+");
  private static final Pattern CITED = marked("\\?\\?");
  private static final int FENCE = 3;
  private static final Pattern PLACEHOLDER = Pattern.compile("\uE000(\\d+)\uE001");

  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';

  private final List<String> lines = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private boolean inQuote;

  private WikiMarkup() {}

  /** Whether a text has marks of wiki markup that Markdown does not have. */
  static boolean isCertain(String text) {
    return CERTAIN.matcher(text).find();
  }

  /** The text in Markdown. */
  static String markdown(String text) {
    return new WikiMarkup().convert(text);
  }

  private static Pattern marked(String mark) {
    return Pattern.compile(BEFORE + mark + "(?=\\S)([^\\n]{1,1000}?)(?<=\\S)" + mark + AFTER);
  }

  /** Alternates between text and blocks of code. A block that is not closed ends with the text. */
  private String convert(String text) {
    var block = BLOCK.matcher(text);
    var at = 0;
    while (block.find(at)) {
      convertText(text.substring(at, block.start()));
      var end = text.indexOf("{" + block.group(1) + "}", block.end());
      var code = text.substring(block.end(), end < 0 ? text.length() : end);
      addCode(code, block.group(2) == null ? "" : block.group(2));
      at = end < 0 ? text.length() : end + block.group(1).length() + 2;
    }
    convertText(text.substring(at));
    return String.join("\n", lines).strip();
  }

  private void addCode(String code, String parameters) {
    var language = parameters.split("[|=]", -1)[0].strip();
    var fence = "`".repeat(Math.max(FENCE, longestRun(code, '`') + 1));
    lines.add(fence + (parameters.contains("=") && !parameters.contains("|") ? "" : language));
    code.strip().lines().forEach(lines::add);
    lines.add(fence);
  }

  private static int longestRun(String text, char mark) {
    var longest = 0;
    var run = 0;
    for (var i = 0; i < text.length(); i++) {
      run = text.charAt(i) == mark ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  private void convertText(String text) {
    var body = text.startsWith("\n") ? text.substring(1) : text;
    if (body.isBlank()) {
      return;
    }
    for (var line :
        (body.endsWith("\n") ? body.substring(0, body.length() - 1) : body).split("\n", -1)) {
      convertLine(line);
    }
  }

  private void convertLine(String line) {
    var quotes = QUOTE.split(line, -1);
    for (var i = 0; i < quotes.length; i++) {
      if (i > 0) {
        inQuote = !inQuote;
      }
      if (quotes.length == 1 || !quotes[i].isBlank()) {
        lines.add((inQuote ? "> " : "") + block(PANEL.matcher(quotes[i]).replaceAll("")));
      }
    }
    if (quotes.length > 1 && !inQuote) {
      lines.add("");
    }
  }

  private String block(String line) {
    var heading = HEADING.matcher(line);
    if (heading.matches()) {
      return "#".repeat(Integer.parseInt(heading.group(1))) + " " + inline(heading.group(2));
    }
    var item = LIST.matcher(line);
    if (item.matches() && !DASHES.matcher(item.group(1)).matches()) {
      return item(item.group(1), inline(item.group(2)));
    }
    var quoted = QUOTED.matcher(line);
    if (quoted.matches()) {
      return "> " + inline(quoted.group(1));
    }
    if (RULE.matcher(line).matches()) {
      return "---";
    }
    var header = TABLE_HEADER.matcher(line);
    if (header.matches()) {
      var cells = List.of(header.group(1).split("\\|\\|", -1));
      return "| "
          + String.join(" | ", cells.stream().map(cell -> inline(cell.strip())).toList())
          + " |\n|"
          + " --- |".repeat(cells.size());
    }
    return inline(line);
  }

  /** "#" is a numbered item in Jira, and a heading in Markdown. */
  private static String item(String marks, String text) {
    var indent = new StringBuilder();
    for (var i = 0; i < marks.length() - 1; i++) {
      indent.append(marks.charAt(i) == '#' ? "   " : "  ");
    }
    return indent + (marks.endsWith("#") ? "1. " : "- ") + text;
  }

  private String inline(String text) {
    if (text.indexOf(BEGIN) >= 0 || text.indexOf(END) >= 0) {
      // it has the characters of placeholders itself
      return text;
    }
    kept.clear();
    var line = keep(MONOSPACE, text, found -> "`" + found.group(1) + "`");
    line =
        keep(
            IMAGE,
            line,
            found ->
                found.group(1).startsWith("http")
                    ? ForeignLink.markdown("image", found.group(1)).orElse(found.group(1))
                    : "(image " + found.group(1) + ")");
    line =
        keep(
            LINK,
            line,
            found ->
                ForeignLink.markdown(found.group(1), found.group(2))
                    .orElse(found.group(1) + " (" + found.group(2) + ")"));
    line =
        keep(
            BARE_LINK,
            line,
            found -> ForeignLink.markdown(found.group(1), found.group(1)).orElse(found.group(1)));
    line = keep(ADDRESS, line, MatchResult::group);
    line = MENTION.matcher(line).replaceAll("@$1");
    line = COLOR.matcher(line).replaceAll("");
    line = BOLD.matcher(line).replaceAll("**$1**");
    line = ITALIC.matcher(line).replaceAll("*$1*");
    line = DELETED.matcher(line).replaceAll("~~$1~~");
    line = INSERTED.matcher(line).replaceAll("$1");
    line = CITED.matcher(line).replaceAll("*$1*");
    line = line.replace("\\\\", "  ");
    // what was kept can only have what was kept before it, each once
    kept.replaceAll(this::withKept);
    return withKept(line);
  }

  private String withKept(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(kept.get(Integer.parseInt(found.group(1)))));
  }

  /** Replaces what later rules must not see by placeholders. */
  private String keep(Pattern pattern, String text, Function<MatchResult, String> replacement) {
    return pattern
        .matcher(text)
        .replaceAll(found -> {
          kept.add(replacement.apply(found));
          return placeholder(kept.size() - 1);
        });
  }

  /** Private characters that no cleaned text of a tool has a use for. */
  private static String placeholder(int index) {
    return "" + BEGIN + index + END;
  }
}
