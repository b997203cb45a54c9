package dev.scopekeeper.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.card.CardKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The content of the demo project: {@code demo.json}, with names instead of ids. */
record DemoFile(
    String purpose,
    int targetInDays,
    BigDecimal capacity,
    List<NewLabel> labels,
    List<NewCard> cards,
    ScopeChange scopeChange,
    List<Idea> suggestions,
    List<String> useCases,
    List<Decision> decisions,
    Map<String, String> answers) {

  record NewLabel(String name, String color) {}

  /**
   * @param mine whether it is assigned to the creator of the project
   * @param epic whether it belongs to the default epic
   * @param blockedBy titles of earlier cards
   */
  record NewCard(
      String title,
      Optional<String> description,
      CardKind kind,
      String stage,
      Optional<String> release,
      Optional<List<String>> labels,
      Optional<BigDecimal> estimate,
      Optional<Integer> dueInDays,
      Optional<Boolean> mine,
      Optional<Boolean> epic,
      Optional<List<String>> blockedBy,
      Optional<List<Item>> checklist,
      Optional<List<String>> comments) {}

  record Item(String text, boolean done) {}

  /** A card that enters the first release after it was locked. */
  record ScopeChange(String card, String reason) {}

  record Idea(String title, String text, String source) {}

  record Decision(
      String title,
      String context,
      String decision,
      String consequences,
      boolean convention,
      boolean accepted) {}

  static DemoFile read() {
    try (var file = DemoFile.class.getResourceAsStream("/demo.json")) {
      var text = Objects.requireNonNull(file).readAllBytes();
      return Json.read(new String(text, UTF_8), DemoFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
