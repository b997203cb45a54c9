package dev.scopekeeper.export;

import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a project holds besides its cards, as an export tells it. */
record ProjectRows(Transaction tx, UUID project) {
  private static final UUID FIRST = new UUID(0, 0);

  /** Somebody who is or was a member. */
  record PersonRow(UUID id, String username, String name, Optional<Role> role) {
    ProjectDocument.Person person() {
      return new ProjectDocument.Person(username, name, role);
    }
  }

  ProjectDocument.Overview overview() {
    return tx.sql("export/project").bind("project", project).one(ProjectDocument.Overview.class);
  }

  List<PersonRow> people() {
    return list("export/people", PersonRow.class);
  }

  List<ProjectDocument.Stage> stages() {
    return list("export/stages", ProjectDocument.Stage.class);
  }

  List<ProjectDocument.Release> releases() {
    return list("export/releases", ProjectDocument.Release.class);
  }

  List<ProjectDocument.Epic> epics() {
    return list("export/epics", ProjectDocument.Epic.class);
  }

  List<ProjectDocument.Label> labels() {
    return list("export/labels", ProjectDocument.Label.class);
  }

  List<ProjectDocument.CardTemplate> cardTemplates() {
    return list("export/card_templates", ProjectDocument.CardTemplate.class);
  }

  List<ProjectDocument.UseCase> useCases() {
    return list("export/use_cases", ProjectDocument.UseCase.class);
  }

  List<DocumentCheck> checks() {
    return list("export/checks", DocumentCheck.class);
  }

  Pages<DocumentDecision> decisions() {
    return new Pages<>(last ->
        page("export/decisions", last.map(DocumentDecision::number).orElse(0))
            .list(DocumentDecision.class));
  }

  Pages<DocumentSuggestion> suggestions() {
    return new Pages<>(last ->
        page("export/suggestions", last.map(DocumentSuggestion::id).orElse(FIRST))
            .list(DocumentSuggestion.class));
  }

  Pages<ProjectDocument.ScopeChange> scopeChanges() {
    return new Pages<>(last ->
        page("export/scope_changes", last.map(ProjectDocument.ScopeChange::id).orElse(FIRST))
            .list(ProjectDocument.ScopeChange.class));
  }

  Pages<ProjectDocument.Attachment> attachments() {
    return new Pages<>(last ->
        page("export/attachments", last.map(ProjectDocument.Attachment::id).orElse(FIRST))
            .list(ProjectDocument.Attachment.class));
  }

  private <T> List<T> list(String statement, Class<T> type) {
    return tx.sql(statement).bind("project", project).list(type);
  }

  private dev.scopekeeper.database.Statement page(String statement, Object after) {
    return tx.sql(statement)
        .bind("project", project)
        .bind("after", after)
        .bind("limit", Pages.SIZE);
  }
}
