package dev.scopekeeper.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TemplateItemsTest {

  @Test
  void an_item_has_as_many_characters_as_a_checklist_takes_and_whole_ones() {
    var ships = "🚢".repeat(300);
    var items = template(ships + "\n\n  Prove it  \n" + ships + "🚢").items();
    assertThat(items).containsExactly(ships, "Prove it", ships);
  }

  private static CardTemplate template(String checklist) {
    return new CardTemplate(new UUID(1, 1), CardKind.BUG, "", checklist, 1);
  }
}
