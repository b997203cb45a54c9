package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.SettleHook;
import java.util.Optional;
import java.util.UUID;

/** Makes cards let go of what is about to be removed. */
public final class CardReferences implements SettleHook.Listener {
  private final ProjectChange change;

  /** Registers it with every change. */
  public static final class Hook implements SettleHook {

    @Override
    public Listener listen(ProjectChange change) {
      return new CardReferences(change);
    }
  }

  private CardReferences(ProjectChange change) {
    this.change = change;
  }

  @Override
  public void detach(Kind kind, UUID thing, Optional<UUID> successor) {
    switch (kind) {
      case STAGE -> moveToStage(thing, successor);
      case RELEASE ->
          CardCleanup.change(change, "card/in_release", thing, card -> card.withRelease(successor));
      case EPIC ->
          CardCleanup.change(change, "card/in_epic", thing, card -> card.withEpic(successor));
      case MEMBER ->
          CardCleanup.change(change, "member/cards", thing, card -> card.withAssignee(successor));
      case LABEL -> CardCleanup.unlink(change, "card/with_label", thing, CardLink.LABEL);
      case DECISION -> CardCleanup.unlink(change, "card/with_decision", thing, CardLink.DECISION);
      case PROJECT,
          CARD,
          CHECKLIST_ITEM,
          COMMENT,
          SCOPE_CHANGE,
          SUGGESTION,
          USE_CASE,
          CHECK,
          CARD_TEMPLATE,
          ATTACHMENT -> {
        // no card refers to these
      }
    }
  }

  /** A card is always in a stage, so there has to be another one. */
  private void moveToStage(UUID stage, Optional<UUID> successor) {
    if (successor.isPresent()) {
      CardCleanup.change(change, "card/in_stage", stage, card -> card.withStage(successor.get()));
    } else if (CardCleanup.any(change, "card/in_stage", stage)) {
      throw Problem.of(
          Problem.Kind.REFUSED, "There are cards in this stage. Say where they go (moveTo).");
    }
  }
}
