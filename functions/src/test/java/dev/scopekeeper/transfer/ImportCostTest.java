package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file says once costs once, however often the rest of the file refers to it. */
class ImportCostTest {
  private static final String MARKS = "\u0301\u0323".repeat(900_000);

  private final List<List<String>> asked = new ArrayList<>();
  private final ImportContext context =
      new ImportContext(
          names -> {
            asked.add(names);
            return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
          },
          UUID::randomUUID,
          UUID.randomUUID(),
          Instant.parse("2026-01-01T00:00:00Z"));

  @Test
  void equal_names_are_numbered_with_one_question_to_the_database() {
    var names = IntStream.range(0, 200).mapToObj(i -> i % 2 == 0 ? "same" : "Same").toList();
    var distinct = context.distinct(names);
    assertThat(distinct).startsWith("same", "Same 2", "same 3").endsWith("Same 200");
    assertThat(asked).hasSize(1);
  }

  @Test
  void names_that_are_taken_in_turn_are_numbered_with_one_question_too() {
    var names =
        Stream.concat(
                Stream.of("x", "x", "X"),
                Stream.concat(
                    IntStream.range(2, 100).mapToObj(i -> "x " + i),
                    IntStream.range(1, 27).mapToObj(i -> "x" + " 2".repeat(i))))
            .toList();
    var distinct = context.distinct(names);
    assertThat(distinct.stream().map(name -> name.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates()
        .hasSize(names.size())
        .allMatch(name -> name.length() <= 60);
    assertThat(asked).hasSize(1);
    assertThat(asked.getFirst()).hasSizeLessThanOrEqualTo(3 * names.size() + 2);
  }

  @Test
  void cards_of_one_id_do_not_multiply_what_belongs_to_it() {
    var board =
        trello(
            list(3_000, _ -> "{'id':'c','idList':'l','name':'C'}"),
            "'checklists':[{'id':'k','idCard':'c','checkItems':[%s]}],'actions':[%s],"
                .formatted(
                    list(3_000, i -> "{'name':'" + i + "'}"),
                    list(
                        3_000,
                        i ->
                            "{'type':'commentCard','data':{'card':{'id':'c'},'text':'%d'}}"
                                .formatted(i))));
    assertThat(board.size()).isEqualTo(3_000);
    assertThat(board.things()).isLessThanOrEqualTo(9_000);
    assertThat(board.cards().getFirst().checklist()).hasSize(100);
    assertThat(board.cards().getFirst().comments()).hasSize(3_000);
  }

  @Test
  void a_long_name_that_many_cards_refer_to_is_cut_before_they_do() {
    var longText = "z".repeat(1_900_000);
    var board =
        trello(
            list(
                3_000,
                i ->
                    """
                    {'id':'c%d','idList':'l','name':'C','idMembers':['m'],
                     'customFieldItems':[{'idCustomField':'f','idValue':'o'}]}\
                    """
                        .formatted(i)),
            """
            'members':[{'id':'m','fullName':'%s'}],
            'customFields':[{'id':'f','name':'F','options':[{'id':'o','value':{'text':'%s'}}]}],
            'checklists':[{'id':'k','idCard':'c0','name':'%s','checkItems':[%s]},{'id':'k2','idCard':'c0'}],\
            """
                .formatted(longText, longText, longText, list(3_000, _ -> "{'name':'i'}")));
    assertThat(board.cards().stream().mapToInt(card -> card.description().length()).max())
        .hasValue(50_000);
    assertThat(board.cards().getLast().people()).containsExactly("z".repeat(60));
    assertThat(board.cards().getLast().description())
        .isEqualTo("F: " + "z".repeat(200) + "\n\nAssigned: " + "z".repeat(60));
    assertThat(board.cards().getFirst().checklist().getFirst().text())
        .isEqualTo("z".repeat(100) + ": i");
  }

  @Test
  void lines_over_the_limit_of_a_checklist_fill_the_description_and_no_more() {
    var board =
        trello(
            "{'id':'c','idList':'l','name':'C','desc':'First.'}",
            "'checklists':[{'id':'k','idCard':'c','checkItems':[%s]}],"
                .formatted(list(50_000, i -> "{'name':'item %d'}".formatted(i))));
    var card = board.cards().getFirst();
    assertThat(card.checklist()).hasSize(100);
    assertThat(card.description())
        .startsWith("First.\n\n- [ ] item 100\n- [ ] item 101\n")
        .hasSize(50_000);
    assertThat(card.notes()).contains("the description is too long: its end does not come across");
  }

  @Test
  void a_link_of_nothing_but_marks_is_no_link() {
    var board =
        trello(
            "{'id':'c','idList':'l','name':'C','attachments':[{'name':'n','url':'https://example.org/a%s'}]}"
                .formatted(MARKS),
            "");
    assertThat(board.cards().getFirst().notes())
        .containsExactly("attachment n: only its name comes across");
  }

  @Test
  void a_header_of_nothing_but_marks_is_not_known() {
    assertThat(CsvField.of("title" + MARKS)).isEmpty();
    assertThat(CsvField.of("Titel\u0301")).contains(CsvField.TITLE);
  }

  @Test
  void a_line_of_a_checklist_is_read_in_one_pass() {
    var card = csv("title,checklist\nA,\"[x] " + " ".repeat(500_000) + "\u2028end\"\n");
    assertThat(card.checklist()).containsExactly(new ImportedCard.Item("end", true));
  }

  @Test
  void a_long_header_is_not_read_again_for_every_row() {
    var columns = List.of(new ColumnChoice(0, CsvField.TITLE), new ColumnChoice(1, CsvField.LINE));
    var file =
        ImportFile.parse(
            ForeignText.of("title,\"" + "h".repeat(1_900_000) + "\"\n" + "A,b\n".repeat(10_000)),
            Optional.of(columns));
    assertThat(file.boards().getFirst().cards())
        .hasSize(10_000)
        .allMatch(card -> card.description().equals("h".repeat(60) + ": b"));
  }

  @Test
  void columns_that_no_row_fills_are_omitted_and_cost_nothing() {
    var header = "title," + list(999, i -> "c" + i);
    var file =
        ImportFile.parse(
            ForeignText.of(header + "\n" + "A\n".repeat(10_000) + "B,last\n"), Optional.empty());
    assertThat(file.columns()).extracting(ImportedColumn::sample).containsExactly("A", "last");
  }

  private static ImportedCard csv(String table) {
    return ImportFile.parse(ForeignText.of(table), Optional.empty())
        .boards()
        .getFirst()
        .cards()
        .getFirst();
  }

  private static String list(int count, IntFunction<String> element) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(","));
  }

  private static ImportedBoard trello(String cards, String more) {
    var file =
        "{'name':'T','prefs':{},'labelNames':{},%s'lists':[{'id':'l','name':'L'}],'cards':[%s]}"
            .formatted(more, cards);
    return ImportFile.parse(ForeignText.of(file.replace('\'', '"')), Optional.empty())
        .boards()
        .getFirst();
  }
}
