package dev.scopekeeper.board;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.card.CardSummary;
import dev.scopekeeper.card.CardTemplate;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.database.Transaction;
import dev.scopekeeper.inbox.Inbox;
import dev.scopekeeper.member.Member;
import dev.scopekeeper.project.EstimateUnit;
import dev.scopekeeper.project.Project;
import dev.scopekeeper.project.WipPolicy;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.release.ReleaseState;
import dev.scopekeeper.stage.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Everything on a board but the cards, read by one statement and so of one moment. */
final class Structure {

  private record Row(
      String sort,
      UUID id,
      long revision,
      Optional<String> name,
      Optional<String> rank,
      Optional<Integer> number,
      Optional<Boolean> mark,
      Optional<String> word,
      Optional<String> text,
      Optional<LocalDate> day,
      Optional<String> unit,
      Optional<BigDecimal> amount,
      Optional<Instant> begun,
      Optional<Instant> ended,
      Optional<Integer> otherNumber,
      Optional<String> otherText) {

    boolean flag() {
      return mark.orElse(false);
    }

    String label() {
      return name.orElse("");
    }
  }

  private Optional<Project> project = Optional.empty();
  private long revision;
  private final List<Stage> stages = new ArrayList<>();
  private final List<Release> releases = new ArrayList<>();
  private final List<Epic> epics = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();
  private final List<CardTemplate> cardTemplates = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();
  private final List<Delta.Removed> removed = new ArrayList<>();

  static Structure read(Transaction tx, UUID project, long since) {
    var structure = new Structure();
    tx.sql("project/structure")
        .bind("project", project)
        .bind("since", since)
        .list(Row.class)
        .forEach(structure::add);
    return structure;
  }

  long revision() {
    return revision;
  }

  Delta delta(long since, List<CardSummary> cards, Groundwork groundwork, Inbox inbox) {
    return new Delta(
        revision,
        since,
        project,
        stages,
        releases,
        epics,
        labels,
        cardTemplates,
        members,
        cards,
        groundwork.useCases(),
        groundwork.checks(),
        groundwork.decisions(),
        inbox.suggestions(),
        removed,
        Optional.empty());
  }

  private void add(Row row) {
    switch (row.sort()) {
      case "project" -> addProject(row);
      case "stage" ->
          stages.add(
              new Stage(
                  row.id(),
                  row.label(),
                  row.rank().orElse(""),
                  row.number(),
                  row.flag(),
                  row.revision()));
      case "release" -> releases.add(release(row));
      case "epic" ->
          epics.add(new Epic(row.id(), row.label(), row.rank().orElse(""), row.revision()));
      case "label" ->
          labels.add(new Label(row.id(), row.label(), row.word().orElse(""), row.revision()));
      case "cardTemplate" ->
          cardTemplates.add(
              new CardTemplate(
                  row.id(),
                  CardKind.valueOf(row.word().orElseThrow().toUpperCase(Locale.ROOT)),
                  row.text().orElse(""),
                  row.otherText().orElse(""),
                  row.revision()));
      case "member" ->
          members.add(
              new Member(
                  row.id(),
                  row.text().orElse(""),
                  row.label(),
                  Role.valueOf(row.word().orElseThrow().toUpperCase(Locale.ROOT)),
                  row.revision()));
      default ->
          removed.add(
              new Delta.Removed(Kind.of(row.word().orElseThrow()), row.id(), row.revision()));
    }
  }

  private static Release release(Row row) {
    return new Release(
        row.id(),
        row.label(),
        row.rank().orElse(""),
        ReleaseState.valueOf(row.word().orElseThrow().toUpperCase(Locale.ROOT)),
        row.day(),
        row.amount(),
        row.begun(),
        row.ended(),
        row.number().orElse(0),
        row.otherNumber().orElse(0),
        row.revision());
  }

  private void addProject(Row row) {
    revision = row.revision();
    project =
        Optional.of(
            new Project(
                row.id(),
                row.word().orElse(""),
                row.label(),
                row.text().orElse(""),
                row.flag(),
                EstimateUnit.valueOf(row.unit().orElseThrow().toUpperCase(Locale.ROOT)),
                WipPolicy.valueOf(row.otherText().orElseThrow().toUpperCase(Locale.ROOT)),
                row.revision()));
  }
}
