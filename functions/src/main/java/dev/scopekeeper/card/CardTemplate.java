package dev.scopekeeper.card;

import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.UUID;

/**
 * The template for new cards of a kind.
 *
 * @param description in Markdown
 * @param checklist one item a line
 */
@RecordBuilder
public record CardTemplate(
    UUID id, CardKind kind, String description, String checklist, long revision)
    implements Thing, CardTemplateBuilder.With {

  public static final EntityType<CardTemplate> ENTITY_TYPE =
      new EntityType<>(
          Kind.CARD_TEMPLATE, "card_template", CardTemplate.class, CardTemplate::withRevision);

  /** The maximum length of a checklist item in code points. */
  private static final int MAX_ITEM_LENGTH = 300;

  /** The texts of the checklist items of a new card. */
  List<String> items() {
    return checklist
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(CardTemplate::fitted)
        .toList();
  }

  private static String fitted(String line) {
    return line.codePointCount(0, line.length()) <= MAX_ITEM_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_ITEM_LENGTH));
  }
}
