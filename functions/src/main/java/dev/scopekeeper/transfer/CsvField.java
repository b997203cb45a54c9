package dev.scopekeeper.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields of a card that a column can map to, with known headers: ours, those of Deck in English
 * and German, and those of Jira, Linear, GitHub Projects, Trello and Asana.
 */
public enum CsvField {
  @JsonProperty("title")
  TITLE(
      true,
      """
      title, card title, card name, summary, name, task name, task, subject, issue, titel,
      kartentitel, name der karte, betreff, zusammenfassung, aufgabe\
      """),
  @JsonProperty("number")
  NUMBER(
      true,
      """
      number, key, issue key, id, issue id, card id, task id, nr, nummer, schlussel\
      """),
  @JsonProperty("description")
  DESCRIPTION(
      false,
      """
      description, card description, body, notes, details, beschreibung, notizen\
      """),
  @JsonProperty("kind")
  KIND(true, "kind, type, issue type, work type, art, typ, vorgangstyp"),
  @JsonProperty("stage")
  STAGE(
      true,
      """
      stage, status, state, list, list name, column, section/column, stack, stapel, listenname,
      name der liste, liste, spalte\
      """),
  @JsonProperty("release")
  RELEASE(
      true,
      """
      release, version, fix version, fix versions, fix version/s, milestone, project milestone,
      cycle name, iteration, sprint, meilenstein, losungsversion\
      """),
  @JsonProperty("epic")
  EPIC(true, "epic, epic name, epic link, parent summary, project, projects, epos, projekt"),
  @JsonProperty("labels")
  LABELS(false, "labels, label, tags, tag, schlagworte, schlagworter, stichworter, etiketten"),
  @JsonProperty("assignee")
  ASSIGNEE(
      false,
      """
      assignee, assignees, assigned to, assigned users, members, zugewiesen, zugewiesen an,
      zugewiesene benutzer, bearbeiter, mitglieder\
      """),
  @JsonProperty("estimate")
  ESTIMATE(
      true,
      """
      estimate, points, story points, story point estimate, custom field (story points),
      schatzung, aufwand, punkte\
      """),
  @JsonProperty("due")
  DUE(
      true,
      """
      due, due date, deadline, target date, fallig, fallig am, falligkeitsdatum, ablaufdatum,
      frist\
      """),
  @JsonProperty("checklist")
  CHECKLIST(false, "checklist, acceptance criteria, checkliste"),
  @JsonProperty("done")
  DONE(true, "done, due complete, completed, completed at, resolved, erledigt, abgeschlossen"),
  @JsonProperty("archived")
  ARCHIVED(true, "archived, closed, archiviert"),
  @JsonProperty("created")
  CREATED(
      true,
      "created, created at, created date, creation date, erstellt, erstellt am, erstellungsdatum"),
  /** A line in the description: "Priority: High". */
  @JsonProperty("line")
  LINE(false, ""),
  /** The column is not imported. */
  @JsonProperty("skip")
  SKIP(false, "");

  /** Longer than any known header; marks count as letters. */
  private static final int LONGEST_HEADER = 200;

  private final boolean single;
  private final String headers;

  private static final Map<String, CsvField> BY_HEADER =
      Arrays.stream(values())
          .flatMap(field ->
              Arrays.stream(field.headers.split(",\\s+")).map(header -> Map.entry(header, field)))
          .filter(known -> !known.getKey().isEmpty())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  CsvField(boolean single, String headers) {
    this.single = single;
    this.headers = headers;
  }

  /** Whether at most one column can map to the field. */
  boolean single() {
    return single;
  }

  /** Finds the usual field of a header. Ignores case, accents and surrounding blanks. */
  static Optional<CsvField> of(String header) {
    if (header.length() > LONGEST_HEADER) {
      // sorting many marks takes quadratic time
      return Optional.empty();
    }
    var plain =
        Normalizer.normalize(header.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[\\s_]+", " ");
    return Optional.ofNullable(BY_HEADER.get(plain));
  }
}
