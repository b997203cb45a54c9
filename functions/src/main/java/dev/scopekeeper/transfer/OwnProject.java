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
import java.util.stream.Stream;

/**
 * A Scopekeeper project to import, with everything but its people.
 *
 * @param names names of its people by username
 */
public record OwnProject(ProjectDocument document, Map<String, String> names) {

  /** Its ref in the choices of an import. */
  static final String REF = "p1";

  OwnProject(ProjectDocument document) {
    this(
        document,
        document.people().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    ProjectDocument.Person::username, ProjectDocument.Person::name)));
  }

  /** The number of cards, checklist items, comments and other items. */
  int things() {
    return document.cards().stream()
            .mapToInt(card -> 1 + card.checklist().size() + card.comments().size())
            .sum()
        + document.suggestions().size()
        + document.scopeChanges().size();
  }

  /**
   * Returns the preview of the import.
   *
   * @param importer username of the importer, the only person known here
   * @param most maximum number of people and notes
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
        0,
        content(),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** Everything in the document comes across; attachments and history are not in it. */
  List<ContentCount> content() {
    var cards = document.cards();
    return Stream.of(
            ContentCount.whole(ContentKind.CARDS, cards.size()),
            ContentCount.whole(ContentKind.STAGES, document.stages().size()),
            ContentCount.whole(ContentKind.RELEASES, document.releases().size()),
            ContentCount.whole(ContentKind.EPICS, document.epics().size()),
            ContentCount.whole(ContentKind.LABELS, document.labels().size()),
            ContentCount.whole(
                ContentKind.COMMENTS,
                cards.stream().mapToInt(card -> card.comments().size()).sum()),
            ContentCount.whole(
                ContentKind.CHECKLIST_ITEMS,
                cards.stream().mapToInt(card -> card.checklist().size()).sum()),
            ContentCount.whole(ContentKind.SUGGESTIONS, document.suggestions().size()),
            ContentCount.whole(ContentKind.DECISIONS, document.decisions().size()),
            ContentCount.whole(ContentKind.CHECKS, document.checks().size()),
            ContentCount.whole(ContentKind.USE_CASES, document.useCases().size()))
        .filter(count -> count.inFile() > 0)
        .toList();
  }

  /** People with assigned cards, and how many. */
  private List<Preview.Person> people(String importer) {
    return count(document.cards(), card -> card.assignee(), importer).entrySet().stream()
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
                      label(card), "assigned to " + name(username) + ": not a member here")));
    }
    addNotes(notes, "Comments", comments(importer), "keep their names and cannot be edited");
    addNotes(
        notes,
        "Cards",
        count(document.cards(), DocumentCard::createdBy, importer),
        "lose their author");
    addNotes(
        notes,
        "Suggestions",
        count(document.suggestions(), suggestion -> Optional.of(suggestion.createdBy()), importer),
        "become yours");
    addNotes(
        notes,
        "Scope changes",
        count(document.scopeChanges(), scopeChange -> Optional.of(scopeChange.actor()), importer),
        "become yours");
    return notes;
  }

  private Map<String, Integer> comments(String importer) {
    var comments = document.cards().stream().flatMap(card -> card.comments().stream()).toList();
    return count(comments, DocumentCard.Comment::author, importer);
  }

  /** Counts the items of each person except the importer, by name. */
  private <T> Map<String, Integer> count(
      List<T> things, Function<T, Optional<String>> whose, String importer) {
    var counts = new TreeMap<String, Integer>();
    things.stream()
        .flatMap(thing -> whose.apply(thing).stream())
        .filter(username -> !username.equals(importer))
        .forEach(username -> counts.merge(name(username), 1, Integer::sum));
    return counts;
  }

  private static void addNotes(
      List<ImportedBoard.Note> notes, String what, Map<String, Integer> counts, String become) {
    counts.forEach((name, count) ->
        notes.add(new ImportedBoard.Note(what, count + " of " + name + " " + become)));
  }

  private String name(String username) {
    return names.getOrDefault(username, username);
  }

  private static String label(DocumentCard card) {
    return "#" + card.number() + " " + card.title();
  }
}
