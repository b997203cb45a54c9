package dev.scopekeeper.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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
      kartentitel, name der karte, betreff, zusammenfassung, aufgabe, titre, titulo, titolo,
      resume, resumen, resumo, tytul, nombre, nome, nom, tarea, tarefa, content, work item, story\
      """),
  @JsonProperty("number")
  NUMBER(
      true,
      """
      number, key, issue key, work item key, ticket, nr, nummer, schlussel, vorgangsschlussel,
      cle, clave, chave, id, identifier, issue id, work item id, card id, task id, uuid\
      """),
  @JsonProperty("description")
  DESCRIPTION(
      false,
      """
      description, card description, body, notes, details, beschreibung, notizen, descripcion,
      descricao, descrizione, opis, note\
      """),
  @JsonProperty("kind")
  KIND(true, "kind, type, issue type, work type, art, typ, vorgangstyp"),
  @JsonProperty("stage")
  STAGE(
      true,
      """
      stage, status, state, list, list name, column, section/column, stack, stapel, listenname,
      name der liste, liste, spalte, bucket name, bucket, section, column name, group, statut,
      estado, stato, etat, zustand\
      """),
  @JsonProperty("release")
  RELEASE(
      true,
      """
      release, version, fix version, fix versions, fix version/s, milestone, project milestone,
      cycle name, iteration, sprint, sprints, meilenstein, losungsversion, cycle, jalon, hito\
      """),
  @JsonProperty("epic")
  EPIC(true, "epic, epic name, epic link, parent summary, project, projects, epos, projekt, epica"),
  @JsonProperty("labels")
  LABELS(
      false,
      """
      labels, label, tags, tag, schlagworte, schlagworter, stichworter, etiketten, etiquettes,
      etiquetas, etichette, etykiety\
      """),
  @JsonProperty("assignee")
  ASSIGNEE(
      false,
      """
      assignee, assignees, assigned to, assigned users, members, zugewiesen, zugewiesen an,
      zugewiesene benutzer, bearbeiter, mitglieder, owner, owners, responsible, person, assign,
      responsable, responsavel, assegnatario, asignado a, assigne a\
      """),
  @JsonProperty("estimate")
  ESTIMATE(
      true,
      """
      estimate, points, story points, story point, story point estimate, estimation, size,
      schatzung, aufwand, punkte, estimacion\
      """),
  @JsonProperty("due")
  DUE(
      true,
      """
      due, due date, deadline, target date, due on, due at, end date, fallig, fallig am,
      falligkeitsdatum, ablaufdatum, frist, echeance, date d'echeance, fecha de vencimiento,
      vencimiento, fecha limite, data de vencimento, data scadenza, scadenza, termin\
      """),
  @JsonProperty("checklist")
  CHECKLIST(false, "checklist, acceptance criteria, checkliste"),
  @JsonProperty("done")
  DONE(
      true,
      """
      done, due complete, completed, completed at, complete, is completed, % complete, resolved,
      finished, erledigt, abgeschlossen, termine, completado, concluido\
      """),
  @JsonProperty("archived")
  ARCHIVED(true, "archived, closed, is archived, archiviert, archive, archivado"),
  @JsonProperty("created")
  CREATED(
      true,
      """
      created, created at, created date, creation date, created time, created on, date created,
      erstellt, erstellt am, erstellungsdatum, cree, creado, criado\
      """),
  /** A label such as "Priority: High". */
  @JsonProperty("priority")
  PRIORITY(true, "priority, importance, severity, prioritat, priorite, prioridad, prioridade"),
  @JsonProperty("comment")
  COMMENT(false, "comment, comments, kommentar, kommentare, commentaires, comentarios"),
  /** Addresses of files, which become links in the description. */
  @JsonProperty("attachment")
  ATTACHMENT(
      false,
      """
      attachment, attachments, attachment url, attachment urls, attachment links, anhang, anhange,
      files, links, url, link\
      """),
  /** The number or title of another card: an epic, or the card that this one is a part of. */
  @JsonProperty("parent")
  PARENT(
      true,
      """
      parent, parent task, parent id, parent key, parent issue, parent card, ubergeordnet,
      ubergeordneter vorgang, ubergeordnetes element\
      """),
  /** Numbers or titles of cards. */
  @JsonProperty("blockedBy")
  BLOCKED_BY(
      false,
      """
      blocked by, is blocked by, blockers, blocker, blocked by (dependencies), dependencies,
      depends on, predecessors, inward issue link (blocks), blockiert von, blockiert durch\
      """),
  @JsonProperty("blocks")
  BLOCKS(
      false,
      """
      blocks, blocking, blocking (dependencies), outward issue link (blocks), successors,
      blockiert\
      """),
  /** The stages of the board in their order, also those without cards. */
  @JsonProperty("stages")
  STAGES(true, "stages"),
  /** A line in the description: "Priority: High". */
  @JsonProperty("line")
  LINE(false, ""),
  /** The column is not imported. */
  @JsonProperty("skip")
  SKIP(false, "");

  /** Longer than any known header; marks count as letters. */
  private static final int LONGEST_HEADER = 200;

  private static final Pattern BLANKS = Pattern.compile("[\\s_\\p{Z}\\uFEFF\\u200B]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern CUSTOM =
      Pattern.compile("(?:custom field|benutzerdefiniert\\S*(?: feld)?) \\((.+)\\)");

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

  /** Whether a cell of the field may have several values. */
  boolean hasSeveralValues() {
    return this == LABELS || this == ASSIGNEE;
  }

  boolean isDate() {
    return this == DUE || this == CREATED;
  }

  /** Finds the usual field of a header. Ignores case, accents and surrounding blanks. */
  static Optional<CsvField> of(String header) {
    if (header.length() > LONGEST_HEADER) {
      // sorting many marks takes quadratic time
      return Optional.empty();
    }
    return Optional.ofNullable(BY_HEADER.get(plain(header)));
  }

  /** The header as it is compared: Jira writes "Custom field (Story points)". */
  static String plain(String header) {
    if (header.length() > LONGEST_HEADER) {
      return header;
    }
    var text = Normalizer.normalize(header.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var plain = BLANKS.matcher(MARKS.matcher(text).replaceAll("")).replaceAll(" ").strip();
    var custom = CUSTOM.matcher(plain);
    return custom.matches() ? custom.group(1) : plain.replaceAll("[:*]+$", "").strip();
  }

  /** How usual a header is for its field: 0 is the most usual. */
  int rank(String header) {
    return List.of(headers.split(",\\s+", -1)).indexOf(plain(header));
  }
}
