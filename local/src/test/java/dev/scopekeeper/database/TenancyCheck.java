package dev.scopekeeper.database;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks that a statement stays in its project: equalities tie every table of projects to {@code
 * :project}, or to something that only its holder knows (a token, their own account).
 */
final class TenancyCheck {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b(?:FROM|JOIN|UPDATE)\\s+`?(\\w+)`?(?:\\s+(?!SET\\b|WHERE\\b|JOIN\\b|LEFT\\b|ON\\b|ORDER\\b"
              + "|HAVING\\b|LOCK\\b|FORCE\\b|UNION\\b|GROUP\\b|USING\\b|LIMIT\\b)(\\w+))?");
  private static final Pattern EQUALITY =
      Pattern.compile("(?:(\\w+)\\.)?(\\w+)\\s*=\\s*(?::(\\w+)|(\\w+)\\.(\\w+))");
  private static final Pattern INSERTED = Pattern.compile("^INSERT\\s+INTO\\s+`?(\\w+)`?");

  private record Reference(String table, String alias) {
    String project() {
      return alias + "." + (table.equals("project") ? "id" : "project_id");
    }
  }

  private final String text;
  private final List<String> tables;
  private final List<Reference> references = new ArrayList<>();
  private final List<List<String>> equalities = new ArrayList<>();

  TenancyCheck(String text, List<String> tables) {
    this.text = text;
    this.tables = tables;
    REFERENCE
        .matcher(text)
        .results()
        .forEach(found -> {
          var alias = found.group(2) == null ? found.group(1) : found.group(2);
          references.add(new Reference(found.group(1), alias));
        });
    EQUALITY
        .matcher(text)
        .results()
        .forEach(found -> {
          var right =
              found.group(3) == null ? found.group(4) + "." + found.group(5) : ":" + found.group(3);
          if (found.group(1) != null) {
            equalities.add(List.of(found.group(1) + "." + found.group(2), right));
          } else {
            references.forEach(reference ->
                equalities.add(List.of(reference.alias() + "." + found.group(2), right)));
          }
        });
  }

  /** The tables that are not tied. */
  List<String> strays() {
    var tiedColumns = tiedColumns();
    var strays =
        new ArrayList<>(
            references.stream()
                .filter(reference -> isOfProject(reference.table()))
                .filter(reference -> !tiedColumns.contains(reference.project()))
                .map(Reference::toString)
                .toList());
    var inserted = INSERTED.matcher(text);
    if (inserted.find() && tables.contains(inserted.group(1)) && !text.contains(":project")) {
      strays.add("INSERT INTO " + inserted.group(1));
    }
    return strays;
  }

  private boolean isOfProject(String table) {
    return table.equals("project") || tables.contains(table);
  }

  private Set<String> tiedColumns() {
    var tiedColumns = new HashSet<String>(Set.of(":project"));
    for (var reference : references) {
      var byToken = List.of(reference.alias() + ".token_hash", ":token");
      if (equalities.contains(byToken) || isOwn(reference)) {
        tiedColumns.add(reference.project());
      }
    }
    while (equalities.stream().anyMatch(pair -> tieOther(tiedColumns, pair))) {
      // each round ties one more column
    }
    return tiedColumns;
  }

  /** Whether the row belongs to the account: only the caller is ever {@code :account}. */
  private boolean isOwn(Reference reference) {
    var columns =
        reference.table().equals("member")
            ? List.of("account_id")
            : List.of("created_by", "author_id", "actor_id");
    return columns.stream()
        .anyMatch(
            column -> equalities.contains(List.of(reference.alias() + "." + column, ":account")));
  }

  private static boolean tieOther(Set<String> tiedColumns, List<String> pair) {
    return (tiedColumns.contains(pair.getFirst()) && tiedColumns.add(pair.getLast()))
        || (tiedColumns.contains(pair.getLast()) && tiedColumns.add(pair.getFirst()));
  }
}
