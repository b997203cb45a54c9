package dev.scopekeeper.card;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.SettleHook;
import java.util.Optional;
import java.util.UUID;

/** Removes the references of cards to a thing before it is deleted. */
public final class CardReferences implements SettleHook.Listener {
  private final ProjectChange change;

  /** Registers the listener with every change. */
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
          ReferringCards.edit(
              change, "card/in_release", thing, card -> card.withRelease(successor));
      case EPIC ->
          ReferringCards.edit(change, "card/in_epic", thing, card -> card.withEpic(successor));
      case MEMBER ->
          ReferringCards.edit(change, "member/cards", thing, card -> card.withAssignee(successor));
      case LABEL -> ReferringCards.unlink(change, "card/with_label", thing, CardLink.LABEL);
      case DECISION ->
          ReferringCards.unlink(change, "card/with_decision", thing, CardLink.DECISION);
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

  /** A card is always in a stage, so it needs another one. */
  private void moveToStage(UUID stage, Optional<UUID> successor) {
    if (successor.isPresent()) {
      ReferringCards.edit(change, "card/in_stage", stage, card -> card.withStage(successor.get()));
    } else if (ReferringCards.exist(change, "card/in_stage", stage)) {
      throw Problem.of(CardProblem.STAGE_HAS_CARDS);
    }
  }
}
