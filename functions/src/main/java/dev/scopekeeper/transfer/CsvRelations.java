package dev.scopekeeper.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rows of a table that other rows refer to, by number or by title. */
final class CsvRelations {
  private static final Pattern LIST = Pattern.compile("[,;\\n]");
  private static final int MAX_BLOCKERS = 20;
  private static final int DEEPEST = 20;
  private static final Set<String> EPIC_KINDS = Set.of("epic", "epos", "epica", "épica");

  private final CsvColumns columns;
  private final Map<String, CsvTable.Row> byNumber = new HashMap<>();
  private final Map<String, CsvTable.Row> byTitle = new HashMap<>();
  private final Map<Long, Set<Long>> blockers = new HashMap<>();

  CsvRelations(CsvColumns columns) {
    this.columns = columns;
    var numbers = columns.all().filter(column -> isNumber(column)).toList();
    for (var row : columns.table().rows()) {
      numbers.stream()
          .flatMap(column -> column.values(row).stream())
          .forEach(number -> byNumber.putIfAbsent(key(number), row));
      columns.text(row, CsvField.TITLE).ifPresent(title -> byTitle.putIfAbsent(key(title), row));
    }
    columns.table().rows().forEach(this::findBlockers);
    removeCircles();
  }

  private static boolean isNumber(CsvColumn column) {
    return column.field() == CsvField.NUMBER
        || CsvField.of(column.header()).filter(CsvField.NUMBER::equals).isPresent();
  }

  private static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private Optional<CsvTable.Row> find(String reference) {
    return Optional.ofNullable(byNumber.get(key(reference)))
        .or(() -> Optional.ofNullable(byTitle.get(key(reference))));
  }

  private void findBlockers(CsvTable.Row row) {
    references(row, CsvField.BLOCKED_BY)
        .forEach(name -> find(name).ifPresent(blocker -> block(row, blocker)));
    references(row, CsvField.BLOCKS)
        .forEach(name -> find(name).ifPresent(blocked -> block(blocked, row)));
  }

  private void block(CsvTable.Row card, CsvTable.Row blocker) {
    var known = blockers.computeIfAbsent(card.line(), _ -> new LinkedHashSet<>());
    if (known.size() < MAX_BLOCKERS) {
      known.add(blocker.line());
    }
  }

  /**
   * A card on the way through those that block it, and the blockers that are still to be looked at.
   */
  private record Step(long card, Iterator<Long> open) {}

  /** Removes the blockers that would make a circle, in one walk: depth first, without recursion. */
  private void removeCircles() {
    var finished = new HashSet<Long>();
    for (var card : List.copyOf(blockers.keySet())) {
      walk(card, finished);
    }
  }

  private void walk(long first, Set<Long> finished) {
    var way = new ArrayDeque<Step>();
    var onTheWay = new HashSet<Long>();
    enter(first, way, onTheWay, finished);
    while (!way.isEmpty()) {
      var step = way.peek();
      if (!step.open().hasNext()) {
        way.pop();
        onTheWay.remove(step.card());
        finished.add(step.card());
        continue;
      }
      long next = step.open().next();
      if (onTheWay.contains(next)) {
        step.open().remove();
      } else {
        enter(next, way, onTheWay, finished);
      }
    }
  }

  private void enter(long card, Deque<Step> way, Set<Long> onTheWay, Set<Long> finished) {
    if (!finished.contains(card)) {
      way.push(new Step(card, blockers.getOrDefault(card, new LinkedHashSet<>()).iterator()));
      onTheWay.add(card);
    }
  }

  /** The references of a row to others: a cell is one as a whole, or a list of them. */
  private Stream<String> references(CsvTable.Row row, CsvField field) {
    return columns.texts(row, field).stream()
        .flatMap(cell -> find(cell).isPresent() ? Stream.of(cell) : Stream.of(LIST.split(cell, -1)))
        .map(Text::line)
        .filter(name -> !name.isEmpty())
        .distinct();
  }

  /** The places of the cards that block the card of a row. */
  List<Integer> blockers(CsvTable.Row row) {
    return blockers.getOrDefault(row.line(), Set.of()).stream().map(Math::toIntExact).toList();
  }

  /** The blockers of a row that are no cards of the table, or would make a circle. */
  List<String> lostBlockers(CsvTable.Row row, CsvField field) {
    return references(row, field)
        .filter(name ->
            find(name)
                .filter(other ->
                    field == CsvField.BLOCKS
                        ? blockers.getOrDefault(other.line(), Set.of()).contains(row.line())
                        : blockers.getOrDefault(row.line(), Set.of()).contains(other.line()))
                .isEmpty())
        .toList();
  }

  /** The epic above a row: its own epic cell, else the nearest row above it that is an epic. */
  Optional<String> epic(CsvTable.Row row) {
    var parent = parent(row);
    var own =
        columns
            .text(row, CsvField.EPIC)
            // Jira's parent summary is an epic only if the parent is
            .filter(
                name -> parent.filter(above -> !isEpic(above) && isTitled(above, name)).isEmpty())
            .map(name ->
                find(name).filter(CsvRelations.this::isEpic).flatMap(this::title).orElse(name));
    if (own.isPresent()) {
      return own;
    }
    var above = parent;
    for (var depth = 0; above.isPresent() && depth < DEEPEST; depth++) {
      if (isEpic(above.get())) {
        return title(above.get());
      }
      var named = columns.text(above.get(), CsvField.EPIC);
      if (named.isPresent() && parent(above.get()).filter(this::isEpic).isPresent()) {
        return named;
      }
      above = parent(above.get());
    }
    return Optional.empty();
  }

  /** How the parent of a row is called, if it is not an epic. */
  Optional<String> partOf(CsvTable.Row row) {
    return columns
        .text(row, CsvField.PARENT)
        .filter(_ -> parent(row).filter(this::isEpic).isEmpty())
        .map(reference ->
            parent(row)
                .flatMap(above ->
                    title(above)
                        .map(title ->
                            columns
                                .text(above, CsvField.NUMBER)
                                .map(number -> number + " " + title)
                                .orElse(title)))
                .orElse(reference));
  }

  private Optional<CsvTable.Row> parent(CsvTable.Row row) {
    return columns
        .text(row, CsvField.PARENT)
        .flatMap(this::find)
        .filter(above -> above.line() != row.line());
  }

  private Optional<String> title(CsvTable.Row row) {
    return columns.text(row, CsvField.TITLE);
  }

  private boolean isTitled(CsvTable.Row row, String name) {
    return title(row).filter(name::equals).isPresent();
  }

  private boolean isEpic(CsvTable.Row row) {
    return columns
        .text(row, CsvField.KIND)
        .filter(kind -> EPIC_KINDS.contains(key(kind)))
        .isPresent();
  }
}
