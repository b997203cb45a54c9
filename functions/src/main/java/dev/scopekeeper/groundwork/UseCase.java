package dev.scopekeeper.groundwork;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Thing;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/** Something a user wants to get done with the product, in one line. */
@RecordBuilder
public record UseCase(UUID id, @OneLine String text, String rank, long revision)
    implements Thing, UseCaseBuilder.With {

  public static final EntityType<UseCase> ENTITY_TYPE =
      new EntityType<>(Kind.USE_CASE, "use_case", UseCase.class, UseCase::withRevision);
}
