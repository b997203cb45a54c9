package dev.scopekeeper.export;

import static dev.scopekeeper.export.Markdown.line;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.card.CardKind;
import dev.scopekeeper.database.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a project for people to read: purpose, releases with their cards, backlog, use cases,
 * decisions, groundwork and inbox.
 */
final class MarkdownExport {

  private record CardRow(
      UUID id,
      int number,
      String title,
      CardKind kind,
      boolean done,
      Optional<BigDecimal> estimate,
      Optional<LocalDate> due,
      Optional<String> assignee,
      String rank,
      String description) {}

  private record IdeaRow(UUID id, String title, String text, String source) {}

  private final Transaction tx;
  private final UUID project;
  private final ProjectRows rows;
  private final ProjectDocument.Overview overview;
  private final Markdown text;

  private MarkdownExport(Transaction tx, UUID project, Markdown text) {
    this.tx = tx;
    this.project = project;
    this.text = text;
    rows = new ProjectRows(tx, project);
    overview = rows.overview();
  }

  static void write(Transaction tx, UUID project, OutputStream out) {
    var writer = new OutputStreamWriter(out, UTF_8);
    new MarkdownExport(tx, project, new Markdown(writer)).write();
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    text.heading(1, overview.name());
    text.quote(overview.purpose(), "");
    for (var release : rows.releases()) {
      text.heading(2, release.name());
      text.paragraph(summary(release));
      cards(Optional.of(release.id()));
    }
    text.heading(2, "Backlog");
    cards(Optional.empty());
    useCases();
    decisions();
    checks();
    inbox();
  }

  private String summary(ProjectDocument.Release release) {
    var parts = new ArrayList<String>();
    parts.add(Json.tree(release.state()).asString());
    release.capacity().ifPresent(amount -> parts.add("capacity " + withUnit(amount)));
    release.targetDate().ifPresent(day -> parts.add("due " + day));
    if (release.scopeAdded() + release.scopeRemoved() > 0) {
      parts.add(
          "scope changed since it was locked: %d added, %d removed"
              .formatted(release.scopeAdded(), release.scopeRemoved()));
    }
    return String.join(", ", parts);
  }

  private String withUnit(BigDecimal amount) {
    var plain = amount.stripTrailingZeros().toPlainString();
    return plain + " " + Json.tree(overview.estimateUnit()).asString();
  }

  private void cards(Optional<UUID> release) {
    new Pages<>(
            CardRow.class,
            last ->
                tx.sql("export/release_cards")
                    .bind("project", project)
                    .bind("release", release)
                    .bind("rank", last.map(CardRow::rank).orElse(""))
                    .bind("after", last.map(CardRow::id).orElse(Ids.NIL)))
        .forEachRemaining(this::card);
    text.endOfList();
  }

  private void card(CardRow card) {
    var facts = new ArrayList<String>();
    facts.add(Json.tree(card.kind()).asString());
    card.estimate().ifPresent(amount -> facts.add(withUnit(amount)));
    card.due().ifPresent(day -> facts.add("due " + day));
    card.assignee().ifPresent(name -> facts.add(line(name)));
    text.item(
        "%s %s-%d %s (%s)"
            .formatted(
                card.done() ? "[x]" : "[ ]",
                overview.key(),
                card.number(),
                line(card.title()),
                String.join(", ", facts)));
    text.quote(card.description(), "  ");
  }

  private void useCases() {
    text.heading(2, "Use cases");
    rows.useCases().forEach(useCase -> text.item(line(useCase.text())));
    text.endOfList();
  }

  private void decisions() {
    text.heading(2, "Decisions");
    rows.decisions()
        .forEachRemaining(decision -> {
          text.heading(3, decision.number() + ". " + decision.title());
          text.paragraph(
              Json.tree(decision.status()).asString()
                  + (decision.convention() ? ", a convention" : ""));
          section("Context", decision.context());
          section("Decision", decision.decision());
          section("Consequences", decision.consequences());
        });
  }

  private void section(String title, String markdown) {
    if (!markdown.isBlank()) {
      text.paragraph(title + ":");
      text.quote(markdown, "");
    }
  }

  private void checks() {
    text.heading(2, "Groundwork");
    rows.checks().forEachRemaining(this::check);
    text.endOfList();
  }

  private void check(DocumentCheck check) {
    var settled =
        switch (check.state()) {
          case OPEN -> "[ ] ";
          case ANSWERED, WAIVED -> "[x] ";
        };
    text.item(settled + line(check.question()));
    text.quote(check.answer(), "  ");
    if (!check.reason().isBlank()) {
      text.quote("Waived: " + check.reason(), "  ");
    }
  }

  private void inbox() {
    text.heading(2, "Inbox");
    new Pages<>(
            IdeaRow.class,
            last ->
                tx.sql("export/inbox")
                    .bind("project", project)
                    .bind("after", last.map(IdeaRow::id).orElse(Ids.NIL)))
        .forEachRemaining(idea -> {
          var source = idea.source().isBlank() ? "" : " (" + line(idea.source()) + ")";
          text.item(line(idea.title()) + source);
          text.quote(idea.text(), "  ");
        });
    text.endOfList();
  }
}
