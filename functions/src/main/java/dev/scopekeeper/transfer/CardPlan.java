package dev.scopekeeper.transfer;

import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.ChecklistItem;
import dev.scopekeeper.card.Comment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The cards of an imported project with checklists and comments. Numbers follow the order of the
 * file.
 */
record CardPlan(List<Card> cards, List<ChecklistItem> checklist, List<Comment> comments) {

  static CardPlan of(
      ImportedBoard board,
      StagePlan stages,
      ReleasePlan releases,
      EpicPlan epics,
      LabelPlan labels,
      ImportContext context) {
    var ranks = ImportContext.ranks(board.size());
    var cards = new ArrayList<Card>();
    var checklist = new ArrayList<ChecklistItem>();
    var comments = new ArrayList<Comment>();
    for (var placed : inOrder(board)) {
      var imported = placed.card();
      var stack = placed.stack();
      var stage = stages.stage(stack, imported);
      var lines = lines(placed, stage, stages, releases, epics);
      var fits = Description.fits(imported.description(), lines);
      var number = imported.number().orElse(cards.size() + 1);
      var rank = ranks.get(cards.size());
      var card =
          Card.draft(
                  context.id(),
                  imported.title(),
                  fits ? Description.with(imported.description(), lines) : imported.description(),
                  imported.kind(),
                  stage,
                  Optional.of(context.actor()),
                  context.notAfterNow(imported.createdAt()))
              .with(planned ->
                  planned
                      .number(number)
                      .release(releases.release(stack, imported))
                      .epic(epics.epic(imported))
                      .labels(labels.labels(imported))
                      .estimate(imported.estimate())
                      .due(imported.due())
                      .rank(rank)
                      .archived(imported.archived())
                      .checklistDone(
                          (int)
                              imported.checklist().stream().filter(ImportedCard.Item::done).count())
                      .checklistTotal(imported.checklist().size())
                      .comments(imported.comments().size() + (fits ? 0 : 1))
                      .updatedAt(context.now()));
      cards.add(card);
      checklist.addAll(checklist(card.id(), imported.checklist(), context));
      imported.comments().forEach(comment -> comments.add(comment(card.id(), comment, context)));
      if (!fits) {
        // nothing of the text is cut for them
        var said = new ImportedComment("Import", String.join("\n\n", lines), Optional.empty());
        comments.add(comment(card.id(), said, context));
      }
    }
    return new CardPlan(ImportedBlockers.link(board, cards), checklist, comments);
  }

  /** A line for everything that has no field in this project. */
  private static List<String> lines(
      Placed placed, UUID stage, StagePlan stages, ReleasePlan releases, EpicPlan epics) {
    var card = placed.card();
    var lines = new ArrayList<String>();
    if (stages.folded().contains(placed.stack().ref())) {
      lines.add("Stage: " + placed.stack().title());
    }
    releases.lostName(placed.stack(), card).ifPresent(name -> lines.add("Release: " + name));
    card.epic()
        .filter(_ -> epics.epic(card).isEmpty())
        .ifPresent(name -> lines.add("Epic: " + name));
    card.completed()
        .filter(_ -> !stage.equals(stages.done().id()))
        .ifPresent(completed -> lines.add("Completed: " + completed));
    return lines;
  }

  record Placed(ImportedStack stack, ImportedCard card) {}

  static List<Placed> inOrder(ImportedBoard board) {
    return board.stacks().stream()
        .flatMap(stack -> stack.cards().stream().map(card -> new Placed(stack, card)))
        .sorted(Comparator.comparingInt(placed -> placed.card().place()))
        .toList();
  }

  private static List<ChecklistItem> checklist(
      UUID card, List<ImportedCard.Item> imported, ImportContext context) {
    var ranks = ImportContext.ranks(imported.size());
    var items = new ArrayList<ChecklistItem>();
    for (var item : imported) {
      var rank = ranks.get(items.size());
      items.add(new ChecklistItem(context.id(), card, item.text(), item.done(), rank, 0));
    }
    return items;
  }

  private static Comment comment(UUID card, ImportedComment imported, ImportContext context) {
    return new Comment(
        context.id(),
        card,
        Optional.empty(),
        imported.authorName(),
        imported.body(),
        context.notAfterNow(imported.createdAt()),
        Optional.empty(),
        0);
  }
}
