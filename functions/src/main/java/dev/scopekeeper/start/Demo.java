package dev.scopekeeper.start;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.Comment;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Ranks;
import dev.scopekeeper.change.Reason;
import dev.scopekeeper.change.Verb;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.release.ReleaseState;
import dev.scopekeeper.stage.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills a project with believable work: a locked release with one scope change, cards on every
 * stage, ideas in the inbox, answered checks and decisions.
 */
final class Demo {
  private final DemoFile file = DemoFile.read();
  private final ProjectChange change;
  private final Epic epic;
  private final Map<String, UUID> stages = new HashMap<>();
  private final Map<String, UUID> releases = new HashMap<>();
  private final Map<String, UUID> labels = new HashMap<>();
  private final Map<String, Card> cards = new HashMap<>();

  Demo(ProjectChange change, List<Stage> stages, List<Release> releases, Epic epic) {
    this.change = change;
    this.epic = epic;
    stages.forEach(stage -> this.stages.put(stage.name(), stage.id()));
    releases.forEach(release -> this.releases.put(release.name(), release.id()));
  }

  void fill() {
    var project = change.find(Project.SUBJECT, change.project());
    var meant = project.withPurpose(file.purpose());
    change.edit(Project.SUBJECT, project, meant, Verb.EDITED);
    file.labels().forEach(this::label);
    insertCards();
    new DemoThoughts(change, file).fill();
    lockFirstRelease();
  }

  private void label(DemoFile.NewLabel given) {
    var label = new Label(Ids.generate(), given.name(), given.color(), 0);
    change.add(Label.SUBJECT, label);
    labels.put(label.name(), label.id());
  }

  private void insertCards() {
    var ranks = Ranks.first(file.cards().size());
    var all = new ArrayList<Card>();
    var items = new ArrayList<ChecklistItem>();
    var comments = new ArrayList<Comment>();
    for (var given : file.cards()) {
      var card = card(given, all.size() + 1, ranks.get(all.size()));
      all.add(card);
      cards.put(card.title(), card);
      items.addAll(items(card, given.checklist().orElse(List.of())));
      given.comments().orElse(List.of()).forEach(said -> comments.add(comment(card, said)));
    }
    change.insertBulk(Card.SUBJECT, all);
    change.insertBulk(ChecklistItem.SUBJECT, items);
    change.insertBulk(Comment.SUBJECT, comments);
  }

  private Card card(DemoFile.NewCard given, int number, String rank) {
    var checklist = given.checklist().orElse(List.of());
    var comesLater = given.title().equals(file.scopeChange().card());
    return Card.draft(
            Ids.generate(),
            given.title(),
            given.description().orElse(""),
            given.kind(),
            of(stages, given.stage()),
            Optional.of(change.actor()),
            change.at())
        .with(card ->
            card.number(number)
                .release(given.release().filter(_ -> !comesLater).map(name -> of(releases, name)))
                .epic(given.epic().map(_ -> epic.id()))
                .assignee(given.mine().map(_ -> change.actor()))
                .labels(
                    given.labels().orElse(List.of()).stream()
                        .map(name -> of(labels, name))
                        .sorted()
                        .toList())
                .blockedBy(
                    given.blockedBy().orElse(List.of()).stream()
                        .map(title -> of(cards, title).id())
                        .toList())
                .estimate(given.estimate())
                .due(given.dueInDays().map(this::day))
                .rank(rank)
                .checklistDone((int) checklist.stream().filter(DemoFile.Item::done).count())
                .checklistTotal(checklist.size())
                .comments(given.comments().orElse(List.of()).size()));
  }

  private static List<ChecklistItem> items(Card card, List<DemoFile.Item> given) {
    var ranks = Ranks.first(given.size());
    var items = new ArrayList<ChecklistItem>();
    for (var item : given) {
      var rank = ranks.get(items.size());
      items.add(new ChecklistItem(Ids.generate(), card.id(), item.text(), item.done(), rank, 0));
    }
    return items;
  }

  private Comment comment(Card card, String said) {
    return new Comment(
        Ids.generate(),
        card.id(),
        Optional.of(change.actor()),
        "",
        said,
        change.at(),
        Optional.empty(),
        0);
  }

  /** Locks it without the card that then comes in with a reason. */
  private void lockFirstRelease() {
    var release = change.find(Release.SUBJECT, of(releases, Template.RELEASES.getFirst()));
    var planned =
        release
            .withCapacity(Optional.of(file.capacity()))
            .withTargetDate(Optional.of(day(file.targetInDays())));
    change.edit(Release.SUBJECT, release, planned, Verb.EDITED);
    var locked = planned.withState(ReleaseState.LOCKED).withLockedAt(Optional.of(change.at()));
    change.edit(Release.SUBJECT, planned, locked, Verb.LOCKED);
    change.stateReason(Optional.of(new Reason(file.scopeChange().reason(), Optional.empty())));
    var card = change.find(Card.SUBJECT, of(cards, file.scopeChange().card()).id());
    var moved = card.withRelease(Optional.of(release.id()));
    change.edit(Card.SUBJECT, card, moved, Verb.MOVED);
  }

  private LocalDate day(int days) {
    return LocalDate.ofInstant(change.at(), ZoneOffset.UTC).plusDays(days);
  }

  private static <T> T of(Map<String, T> named, String name) {
    return Optional.ofNullable(named.get(name))
        .orElseThrow(() -> new IllegalStateException("demo.json has no " + name));
  }
}
