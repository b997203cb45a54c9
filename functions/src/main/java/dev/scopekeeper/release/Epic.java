package dev.scopekeeper.release;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.NamedEntityType;
import dev.scopekeeper.change.UniquelyNamed;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/** A theme across releases. */
@RecordBuilder
public record Epic(UUID id, @OneLine String name, String rank, long revision)
    implements UniquelyNamed, EpicBuilder.With {

  public static final EntityType<Epic> ENTITY_TYPE =
      new NamedEntityType<>(Kind.EPIC, "epic", Epic.class, Epic::withRevision, "epic/insert_all");
}
