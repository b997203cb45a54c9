package dev.scopekeeper.card;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.NamedEntityType;
import dev.scopekeeper.change.UniquelyNamed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * A label that cards can have.
 *
 * @param color six hexadecimal digits
 */
@RecordBuilder
public record Label(UUID id, @OneLine String name, String color, long revision)
    implements UniquelyNamed, LabelBuilder.With {

  public static final EntityType<Label> ENTITY_TYPE =
      new NamedEntityType<>(
          Kind.LABEL, "label", Label.class, Label::withRevision, "label/insert_all");
}
