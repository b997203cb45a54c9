package dev.scopekeeper.release;

import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/** A theme across releases. */
@RecordBuilder
public record Epic(UUID id, String name, String rank, long revision)
    implements Thing, EpicBuilder.With {

  public static final EntityType<Epic> ENTITY_TYPE =
      new EntityType<>(Kind.EPIC, "epic", Epic.class, Epic::withRevision, "epic/insert_all");
}
