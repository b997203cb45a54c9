package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class DeckFormatTest {
  private static final String BOARD =
      """
      {"id":1,"title":"Garden","owner":"ann","settings":[],
       "labels":[{"id":5,"title":"Now","color":"ff0000"},{"id":6,"title":"","color":"x"}],
       "stacks":%s}\
      """;
  private static final String STACK =
      """
      {"id":7,"title":"Open","order":999,"cards":[
        {"id":10,"title":"Dig","description":"Deep\\n- [ ] hole\\n- [x] spade\\n  - [ ] nested",
         "labels":[{"id":5},{"id":99}],"duedate":"2050-07-24T22:00:00+00:00","order":999,
         "attachments":[{"data":"a.png"}],"commentsCount":2,
         "assignedUsers":[{"participant":{"displayname":"Ann"}}]},
        {"id":11,"title":"Rest","done":"2023-07-18T10:00:00+00:00","order":999,"archived":true},
        {"id":12,"title":"Gone","deletedAt":5},"odd",{"id":13,"title":null,"labels":"x"}]}\
      """;
  private static final String DONE = "{\"id\":8,\"title\":\"Closed\",\"order\":999}";
  private static final String AS_ARRAY = BOARD.formatted("[" + STACK + "," + DONE + "]");
  private static final String AS_OBJECT =
      BOARD.formatted("{\"7\":" + STACK + ",\"8\":" + DONE + "}");

  @Test
  void all_three_shapes_say_the_same() {
    var occ = read("{\"version\":\"1.11\",\"boards\":{\"1\":" + AS_OBJECT + "}}");
    assertThat(read("{\"boards\":[" + AS_ARRAY + "]}")).isEqualTo(occ);
    assertThat(read("{\"1\":" + AS_ARRAY + "}")).isEqualTo(occ);
  }

  @Test
  void a_card_keeps_its_text_date_checklist_and_label_and_says_what_is_lost() {
    var card = board().cards().getFirst();
    assertThat(card.due()).hasToString("Optional[2050-07-24]");
    assertThat(card.checklist())
        .containsExactly(
            new ImportedCard.Item("hole", false), new ImportedCard.Item("spade", true));
    assertThat(card.description())
        .isEqualTo("Deep\n  - [ ] nested\n\nAttachments not imported: a.png\n\nAssigned: Ann");
    assertThat(card.labels()).containsExactly("5");
    assertThat(card.notes())
        .anyMatch(note -> note.contains("a.png"))
        .anyMatch(note -> note.contains("2 comments"))
        .anyMatch(note -> note.contains("22:00"));
  }

  @Test
  void odd_and_deleted_cards_are_skipped_and_said() {
    assertThat(board().cards())
        .extracting(ImportedCard::title)
        .containsExactly("Dig", "Rest", "Untitled");
    assertThat(board().skipped())
        .extracting(ImportedBoard.Skipped::card)
        .containsExactly("#12 Gone", "odd");
  }

  @Test
  void wrong_types_anywhere_never_lose_another_card() {
    var file = "{\"boards\":[" + AS_ARRAY.replace("\n", " ") + "]}";
    for (var field :
        List.of(
            "description",
            "labels",
            "duedate",
            "attachments",
            "commentsCount",
            "assignedUsers",
            "order",
            "settings",
            "owner",
            "color",
            "data",
            "participant")) {
      for (var value : List.of("null", "7", "\"x\"", "true", "[]", "{}", "[[1]]", "1e99")) {
        var odd =
            file.replaceFirst(
                "\"" + field + "\":", "\"" + field + "\":" + value + ",\"was" + field + "\":");
        assertThat(read(odd).boards().getFirst().cards())
            .extracting(ImportedCard::title)
            .contains("Dig", "Rest");
      }
    }
  }

  @Test
  void hostile_files_are_refused_with_a_reason() throws IOException {
    for (var text :
        List.of(
            "",
            "[]",
            "7",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"boards\":7}",
            "[".repeat(10_000),
            "{\"a\":\"" + "x".repeat(3_000_000) + "\"}",
            "{} {}")) {
      assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableImport.class);
    }
    refused(new byte[] {'"', (byte) 0xc3, '"'});
    refused(new byte[] {0x1f, (byte) 0x8b, 1});
    var bomb = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(bomb)) {
      zip.write(new byte[ImportSource.MAX_BYTES + 1]);
    }
    refused(bomb.toByteArray());
  }

  @Test
  void a_plan_puts_mapped_cards_in_releases_and_done_cards_in_the_done_stage() {
    var mapped = Map.of("5", new Choices.Mapping("mvp"));
    var plan = plan(Optional.empty(), Optional.of(mapped));
    assertThat(plan.stages()).extracting(ImportPlan.Stage::name).containsExactly("Open", "Closed");
    assertThat(plan.cards()).extracting(ImportPlan.Card::number).containsExactly(1, 2, 3);
    assertThat(plan.cards().get(0).release()).contains(plan.releases().getFirst().id());
    assertThat(plan.cards().get(1).stage()).isEqualTo(plan.stages().get(1).id());
    assertThat(plan).isEqualTo(plan(Optional.empty(), Optional.of(mapped)));
    assertThat(plan.labels())
        .extracting(ImportPlan.Label::name)
        .containsExactly("Now", "Label 31CC7C");
  }

  @Test
  void a_board_whose_stacks_are_all_releases_gets_the_default_stages() {
    var next = new Choices.Mapping("Autumn");
    var plan = plan(Optional.of(Map.of("7", next, "8", next)), Optional.empty());
    assertThat(plan.stages())
        .extracting(ImportPlan.Stage::name)
        .containsExactly("To do", "Doing", "Review", "Done");
    assertThat(plan.releases())
        .extracting(ImportPlan.Named::name)
        .containsExactly("MVP", "Next", "Later", "Autumn");
  }

  @Test
  void the_preview_counts_what_comes_across() {
    var preview = Preview.of(read("{\"1\":" + AS_ARRAY + "}")).boards().getFirst();
    assertThat(preview.cards()).isEqualTo(3);
    assertThat(preview.checklistItems()).isEqualTo(2);
    assertThat(preview.people()).containsExactly(new Preview.Person("Ann", 1));
  }

  private static void refused(byte[] bytes) {
    assertThatThrownBy(() -> new DeckFormat().read(ImportSource.of(bytes)))
        .isInstanceOf(UnreadableImport.class);
  }

  private static ImportPlan plan(
      Optional<Map<String, Choices.Mapping>> stacks,
      Optional<Map<String, Choices.Mapping>> labels) {
    var next = new AtomicLong();
    var choice = new Choices.BoardChoice("1", new UUID(0, 0), "GA", "Garden", stacks, labels);
    return ImportPlan.of(board(), choice, () -> new UUID(1, next.incrementAndGet()));
  }

  private static ImportedBoard board() {
    return read("{\"1\":" + AS_ARRAY + "}").boards().getFirst();
  }

  private static ImportedFile read(String json) {
    return new DeckFormat().read(ImportSource.of(json.getBytes(StandardCharsets.UTF_8)));
  }
}
