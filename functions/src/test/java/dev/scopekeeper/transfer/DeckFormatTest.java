package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private static final String FILE =
      "{\"boards\":[{\"title\":\"x\",\"labels\":[],\"stacks\":[{\"cards\":[%s]}]}]}";
  private static final String DONE = "{\"id\":8,\"title\":\"Closed\",\"order\":999}";
  private static final String AS_ARRAY = BOARD.formatted("[" + STACK + "," + DONE + "]");
  private static final String AS_OBJECT =
      BOARD.formatted("{\"7\":" + STACK + ",\"8\":" + DONE + "}");

  @Test
  void all_three_shapes_say_the_same() {
    var occ = read("{\"version\":\"1.11\",\"boards\":{\"1\":" + AS_OBJECT + "}}");
    assertThat(read("{\"boards\":[" + AS_ARRAY + "]}")).isEqualTo(occ);
    assertThat(read("{\"1\":" + AS_ARRAY + "}")).isEqualTo(occ);
    assertThat(read(AS_ARRAY)).isEqualTo(occ);
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
    assertThat(card.labels()).containsExactly("l1");
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
        .extracting(skipped -> skipped.card() + " " + skipped.why())
        .containsExactly("#12 Gone it is deleted", "An entry of Open is not a card: odd");
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
  void hostile_files_are_refused_with_a_reason() {
    for (var text :
        List.of(
            "",
            "[]",
            "7",
            "{}",
            "{\"a\":1,\"a\":2}",
            "{\"boards\":7}",
            "{\"boards\":{\"1\":" + AS_ARRAY + "},\"boards\":[]}",
            "[".repeat(10_000),
            "{\"boards\":".repeat(10_000),
            "{\"a\":\"" + "x".repeat(3_000_000) + "\"}",
            "[" + "{},".repeat(2_000_000) + "{}]",
            "1".repeat(1_000),
            "{} {}",
            "\u0000",
            "{\"lists\":[],\"cards\":[],\"name\":\"of another tool\"}",
            "{\"runs\":[{\"tool\":{}}],\"version\":\"2.1.0\"}")) {
      assertThatThrownBy(() -> read(text))
          .as(Text.cut(text, 40))
          .isInstanceOfSatisfying(
              UnreadableImport.class,
              refusal -> assertThat(refusal.problem().sentence()).hasSizeBetween(10, 1_000));
    }
  }

  @Test
  void too_many_boards_stacks_and_cards_are_refused_and_labels_skipped() {
    var board = "{\"title\":\"x\",\"labels\":[],\"stacks\":[%s]}";
    refused("{\"boards\":[" + "%s,".formatted(board).repeat(50) + board + "]}");
    refused("{\"boards\":[" + board.formatted("{},".repeat(1_000) + "{}") + "]}");
    var cards = "{\"cards\":[" + "{},".repeat(20_000) + "{}]}";
    refused("{\"boards\":[" + board.formatted(cards) + "]}");
    var labels =
        IntStream.range(0, 201).mapToObj("{\"id\":%d}"::formatted).collect(Collectors.joining(","));
    var many =
        read("{\"boards\":[{\"labels\":[" + labels + "],\"stacks\":[]}]}").boards().getFirst();
    assertThat(many.labels()).hasSize(200);
    assertThat(many.skipped()).hasSize(1);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_file() {
    assertThat(read("\uFEFF{\"1\":" + AS_ARRAY + "}")).isEqualTo(read("{\"1\":" + AS_ARRAY + "}"));
  }

  @Test
  void odd_texts_become_texts_that_can_be_stored_and_nothing_is_a_path() {
    var card =
        card(
            """
            {"id":"\\ud800","title":"../../etc/passwd\\u0000\\ud800 \\u2028","description":null,
             "attachments":[{"data":"C:\\\\x\\u0007"}]}\
            """);
    assertThat(card.title()).isEqualTo("../../etc/passwd\uFFFD");
    assertThat(card.name()).isEqualTo("#\uFFFD " + card.title());
    assertThat(card.description()).isEqualTo("Attachments not imported: C:\\x");
    assertThat(card("{\"title\":1e400}").title()).isNotBlank();
    assertThat(card("{\"title\":\"" + "\uD83D\uDE00".repeat(150) + "\"}").title()).hasSize(200);
  }

  @Test
  void a_long_title_ends_in_the_description_and_a_long_checklist_too() {
    var card = card("{\"title\":\"" + "a".repeat(199) + "bcd\",\"description\":\"Text\"}");
    assertThat(card.title()).hasSize(200).endsWith("b");
    assertThat(card.description()).isEqualTo("…cd\n\nText");
    var listed = card("{\"description\":\"" + "- [ ] x\\n".repeat(101) + "\"}");
    assertThat(listed.checklist()).hasSize(100);
    assertThat(listed.description()).isEqualTo("- [ ] x");
  }

  @Test
  void cards_keep_the_order_of_the_file_where_deck_gives_none() {
    var cards =
        IntStream.range(0, 40)
            .mapToObj("{\"title\":\"%d\",\"order\":999}"::formatted)
            .collect(Collectors.joining(","));
    assertThat(read(FILE.formatted(cards)).boards().getFirst().cards())
        .extracting(ImportedCard::title)
        .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(String::valueOf).toList());
    assertThat(
            read(FILE.formatted("{\"title\":\"b\",\"order\":2},{\"title\":\"a\",\"order\":1}"))
                .boards()
                .getFirst()
                .cards())
        .extracting(ImportedCard::title)
        .containsExactly("a", "b");
  }

  @Test
  void the_preview_counts_what_comes_across() {
    var preview =
        Preview.of(read("{\"1\":" + AS_ARRAY + "}"), TestContext.create()).boards().getFirst();
    assertThat(preview.cards()).isEqualTo(3);
    assertThat(preview.checklistItems()).isEqualTo(2);
    assertThat(preview.people()).containsExactly(new Preview.Person("Ann", 1));
  }

  @Test
  void a_preview_of_a_huge_board_tells_the_beginning_and_how_much_more_there_is() {
    var cards = "{\"duedate\":\"x\"},".repeat(2_999) + "{\"duedate\":\"x\"}";
    var board = Preview.of(read(FILE.formatted(cards)), TestContext.create()).boards().getFirst();
    assertThat(board.notes()).hasSize(1_000);
    assertThat(board.moreNotes()).isEqualTo(5_000);
  }

  private static void refused(String file) {
    assertThatThrownBy(() -> read(file)).isInstanceOf(UnreadableImport.class);
  }

  private static ImportedCard card(String card) {
    return read(FILE.formatted(card)).boards().getFirst().cards().getFirst();
  }

  private static ImportedBoard board() {
    return read("{\"1\":" + AS_ARRAY + "}").boards().getFirst();
  }

  private static ImportedFile read(String json) {
    return ImportFile.parse(ForeignText.of(json), Optional.empty());
  }
}
