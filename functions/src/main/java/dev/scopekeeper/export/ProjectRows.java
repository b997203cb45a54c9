package dev.scopekeeper.export;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Role;
import dev.scopekeeper.database.Statement;
import dev.scopekeeper.database.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads everything of a project except its cards, for an export. */
record ProjectRows(Transaction tx, UUID project) {

  /** A current or former member. */
  record PersonRow(UUID id, String username, String name, Optional<Role> role) {
    ProjectDocument.Person toPerson() {
      return new ProjectDocument.Person(username, name, role);
    }
  }

  ProjectDocument.Overview overview() {
    return tx.sql("export/project").bind("project", project).single(ProjectDocument.Overview.class);
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

  Pages<DocumentCheck> checks() {
    return new Pages<>(
        DocumentCheck.class,
        last ->
            tx.sql("export/checks")
                .bind("project", project)
                .bind("rank", last.map(DocumentCheck::rank).orElse(""))
                .bind("after", last.map(DocumentCheck::id).orElse(Ids.NIL)));
  }

  Pages<DocumentDecision> decisions() {
    return new Pages<>(
        DocumentDecision.class,
        last -> page("export/decisions", last.map(DocumentDecision::number).orElse(0)));
  }

  Pages<DocumentSuggestion> suggestions() {
    return new Pages<>(
        DocumentSuggestion.class,
        last -> page("export/suggestions", last.map(DocumentSuggestion::id).orElse(Ids.NIL)));
  }

  Pages<ProjectDocument.ScopeChange> scopeChanges() {
    return new Pages<>(
        ProjectDocument.ScopeChange.class,
        last ->
            page(
                "export/scope_changes", last.map(ProjectDocument.ScopeChange::id).orElse(Ids.NIL)));
  }

  Pages<ProjectDocument.Attachment> attachments() {
    return new Pages<>(
        ProjectDocument.Attachment.class,
        last ->
            page("export/attachments", last.map(ProjectDocument.Attachment::id).orElse(Ids.NIL)));
  }

  private <T> List<T> list(String statement, Class<T> type) {
    return tx.sql(statement).bind("project", project).list(type);
  }

  private Statement page(String statement, Object after) {
    return tx.sql(statement).bind("project", project).bind("after", after);
  }
}
