package dev.scopekeeper.card;

import dev.scopekeeper.api.OneLine;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.database.Transaction;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An item of a card's checklist. */
@RecordBuilder
public record ChecklistItem(
    UUID id, UUID card, @OneLine String text, boolean done, String rank, long revision)
    implements Thing, ChecklistItemBuilder.With {

  public static final EntityType<ChecklistItem> ENTITY_TYPE =
      new EntityType<>(
          Kind.CHECKLIST_ITEM, "checklist_item", ChecklistItem.class, ChecklistItem::withRevision) {
        @Override
        protected Optional<UUID> card(ChecklistItem item) {
          return Optional.of(item.card());
        }

        @Override
        protected void insertAll(
            Transaction tx, UUID project, long revision, List<ChecklistItem> items) {
          tx.each(
              "checklist_item/insert_all", items, Map.of("project", project, "revision", revision));
        }

        @Override
        protected void settle(
            ProjectChange change, Optional<ChecklistItem> before, Optional<ChecklistItem> after) {
          after
              .or(() -> before)
              .ifPresent(item -> CardEntityType.updateCounts(change, item.card()));
        }
      };
}
