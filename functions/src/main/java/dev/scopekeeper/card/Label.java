package dev.scopekeeper.card;

import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * A label that cards can have.
 *
 * @param color six hexadecimal digits
 */
@RecordBuilder
public record Label(UUID id, String name, String color, long revision)
    implements Thing, LabelBuilder.With {

  public static final EntityType<Label> ENTITY_TYPE =
      new EntityType<>(Kind.LABEL, "label", Label.class, Label::withRevision, "label/insert_all");
}
