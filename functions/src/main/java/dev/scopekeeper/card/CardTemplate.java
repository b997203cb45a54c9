package dev.scopekeeper.card;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.UUID;

/**
 * What new cards of a kind begin with.
 *
 * @param description in Markdown
 * @param checklist a line for each item
 */
@RecordBuilder
public record CardTemplate(
    UUID id, CardKind kind, String description, String checklist, long revision)
    implements Thing, CardTemplateBuilder.With {

  public static final Subject<CardTemplate> SUBJECT =
      new Subject<>(
          Kind.CARD_TEMPLATE, "card_template", CardTemplate.class, CardTemplate::withRevision);

  /** The most characters of a checklist item. */
  private static final int LONGEST_ITEM = 300;

  /** The texts of the items that a new card's checklist begins with. */
  List<String> items() {
    return checklist
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line.substring(0, Math.min(line.length(), LONGEST_ITEM)))
        .toList();
  }
}
