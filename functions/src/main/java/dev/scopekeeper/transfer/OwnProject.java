package dev.scopekeeper.transfer;

import dev.scopekeeper.export.DocumentCard;
import dev.scopekeeper.export.ProjectDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A project of ours on its way to becoming one again, with everything but its people.
 *
 * @param names of its people, by their usernames
 */
public record OwnProject(ProjectDocument document, Map<String, String> names) {

  /** How a choice names it. */
  static final String REF = "p1";

  OwnProject(ProjectDocument document) {
    this(
        document,
        document.people().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    ProjectDocument.Person::username, ProjectDocument.Person::name)));
  }

  /** How many cards, lines of checklists, comments and other things there are. */
  int things() {
    return document.cards().stream()
            .mapToInt(card -> 1 + card.checklist().size() + card.comments().size())
            .sum()
        + document.suggestions().size()
        + document.scopeChanges().size();
  }

  /**
   * What it would become.
   *
   * @param importer the only person who is known here: by the same username
   * @param most people and notes to tell
   */
  Preview.BoardPreview preview(String importer, int most) {
    var cards = document.cards();
    var people = people(importer);
    var notes = notes(importer);
    return new Preview.BoardPreview(
        REF,
        document.project().name(),
        document.project().archived(),
        List.of(),
        List.of(),
        cards.size(),
        cards.stream().mapToInt(card -> card.comments().size()).sum(),
        cards.stream().mapToInt(card -> card.checklist().size()).sum(),
        Preview.first(people, most),
        Preview.first(notes, most),
        List.of(),
        Preview.more(people, most),
        Preview.more(notes, most),
        0);
  }

  /** Whom cards are assigned to, and how many. */
  private List<Preview.Person> people(String importer) {
    return counted(document.cards(), card -> card.assignee(), importer).entrySet().stream()
        .map(person -> new Preview.Person(person.getKey(), person.getValue()))
        .toList();
  }

  private List<ImportedBoard.Note> notes(String importer) {
    var notes = new ArrayList<ImportedBoard.Note>();
    for (var card : document.cards()) {
      card.assignee()
          .filter(username -> !username.equals(importer))
          .ifPresent(username ->
              notes.add(
                  new ImportedBoard.Note(
                      called(card), "assigned to " + named(username) + ": not a member here")));
    }
    told(notes, "Comments", comments(importer), "keep their names and cannot be edited");
    told(
        notes,
        "Cards",
        counted(document.cards(), DocumentCard::createdBy, importer),
        "are said to be nobody's making");
    told(
        notes,
        "Suggestions",
        counted(document.suggestions(), one -> Optional.of(one.createdBy()), importer),
        "become yours");
    told(
        notes,
        "Scope changes",
        counted(document.scopeChanges(), one -> Optional.of(one.actor()), importer),
        "become yours");
    return notes;
  }

  private Map<String, Integer> comments(String importer) {
    var all = document.cards().stream().flatMap(card -> card.comments().stream()).toList();
    return counted(all, DocumentCard.Comment::author, importer);
  }

  /** How many things are of each person but the importer, by name. */
  private <T> Map<String, Integer> counted(
      List<T> things, Function<T, Optional<String>> whose, String importer) {
    var counts = new TreeMap<String, Integer>();
    things.stream()
        .flatMap(thing -> whose.apply(thing).stream())
        .filter(username -> !username.equals(importer))
        .forEach(username -> counts.merge(named(username), 1, Integer::sum));
    return counts;
  }

  private static void told(
      List<ImportedBoard.Note> notes, String what, Map<String, Integer> counts, String become) {
    counts.forEach((name, count) ->
        notes.add(new ImportedBoard.Note(what, count + " of " + name + " " + become)));
  }

  private String named(String username) {
    return names.getOrDefault(username, username);
  }

  private static String called(DocumentCard card) {
    return "#" + card.number() + " " + card.title();
  }
}
