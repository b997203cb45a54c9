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
 * Fills a project with example work: a locked release with one scope change, cards in every stage,
 * suggestions, answered checks and decisions.
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
    var project = change.find(Project.ENTITY_TYPE, change.project());
    var described = project.withPurpose(file.purpose());
    change.edit(Project.ENTITY_TYPE, project, described, Verb.EDITED);
    file.labels().forEach(this::addLabel);
    insertCards();
    new DemoExtras(change, file).fill();
    lockFirstRelease();
  }

  private void addLabel(DemoFile.NewLabel demo) {
    var label = new Label(Ids.generate(), demo.name(), demo.color(), 0);
    change.add(Label.ENTITY_TYPE, label);
    labels.put(label.name(), label.id());
  }

  private void insertCards() {
    var ranks = Ranks.first(file.cards().size());
    var batch = new ArrayList<Card>();
    var items = new ArrayList<ChecklistItem>();
    var comments = new ArrayList<Comment>();
    for (var demo : file.cards()) {
      var card = card(demo, batch.size() + 1, ranks.get(batch.size()));
      batch.add(card);
      cards.put(card.title(), card);
      items.addAll(items(card, demo.checklist().orElse(List.of())));
      demo.comments().orElse(List.of()).forEach(text -> comments.add(comment(card, text)));
    }
    change.insertBulk(Card.ENTITY_TYPE, batch);
    change.insertBulk(ChecklistItem.ENTITY_TYPE, items);
    change.insertBulk(Comment.ENTITY_TYPE, comments);
  }

  private Card card(DemoFile.NewCard demo, int number, String rank) {
    var checklist = demo.checklist().orElse(List.of());
    var entersLater = demo.title().equals(file.scopeChange().card());
    return Card.draft(
            Ids.generate(),
            demo.title(),
            demo.description().orElse(""),
            demo.kind(),
            find(stages, demo.stage()),
            Optional.of(change.actor()),
            change.at())
        .with(card ->
            card.number(number)
                .release(demo.release().filter(_ -> !entersLater).map(name -> find(releases, name)))
                .epic(demo.epic().map(_ -> epic.id()))
                .assignee(demo.mine().map(_ -> change.actor()))
                .labels(
                    demo.labels().orElse(List.of()).stream()
                        .map(name -> find(labels, name))
                        .sorted()
                        .toList())
                .blockedBy(
                    demo.blockedBy().orElse(List.of()).stream()
                        .map(title -> find(cards, title).id())
                        .toList())
                .estimate(demo.estimate())
                .due(demo.dueInDays().map(this::day))
                .rank(rank)
                .checklistDone((int) checklist.stream().filter(DemoFile.Item::done).count())
                .checklistTotal(checklist.size())
                .comments(demo.comments().orElse(List.of()).size()));
  }

  private static List<ChecklistItem> items(Card card, List<DemoFile.Item> demo) {
    var ranks = Ranks.first(demo.size());
    var items = new ArrayList<ChecklistItem>();
    for (var item : demo) {
      var rank = ranks.get(items.size());
      items.add(new ChecklistItem(Ids.generate(), card.id(), item.text(), item.done(), rank, 0));
    }
    return items;
  }

  private Comment comment(Card card, String text) {
    return new Comment(
        Ids.generate(),
        card.id(),
        Optional.of(change.actor()),
        "",
        text,
        change.at(),
        Optional.empty(),
        0);
  }

  /** Locks the release first, then moves one more card into it with a reason. */
  private void lockFirstRelease() {
    var release = change.find(Release.ENTITY_TYPE, find(releases, Template.RELEASES.getFirst()));
    var planned =
        release
            .withCapacity(Optional.of(file.capacity()))
            .withTargetDate(Optional.of(day(file.targetInDays())));
    change.edit(Release.ENTITY_TYPE, release, planned, Verb.EDITED);
    var locked = planned.withState(ReleaseState.LOCKED).withLockedAt(Optional.of(change.at()));
    change.edit(Release.ENTITY_TYPE, planned, locked, Verb.LOCKED);
    change.stateReason(Optional.of(new Reason(file.scopeChange().reason(), Optional.empty())));
    var card = change.find(Card.ENTITY_TYPE, find(cards, file.scopeChange().card()).id());
    var moved = card.withRelease(Optional.of(release.id()));
    change.edit(Card.ENTITY_TYPE, card, moved, Verb.MOVED);
  }

  private LocalDate day(int days) {
    return LocalDate.ofInstant(change.at(), ZoneOffset.UTC).plusDays(days);
  }

  private static <T> T find(Map<String, T> byName, String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalStateException("demo.json has no " + name));
  }
}
