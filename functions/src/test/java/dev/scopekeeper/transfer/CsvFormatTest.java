package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.CardKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables as other tools and spreadsheets write them. */
class CsvFormatTest {

  @Test
  void our_own_header_says_what_every_column_is() {
    var card =
        cards(
                """
                Number,Title,Description,Kind,Stage,Release,Epic,Labels,Assignee,Estimate,Due,Checklist,Archived,Created,Updated
                SK-7,Dig,"Deep, and
                ""wide\""",bug,Doing,MVP,Pond,"frogs, water",Ann,2.5,2026-05-04,"[x] spade
                [ ] hole",false,2026-01-02T03:04:05Z,2026-01-03T00:00:00Z
                """)
            .getFirst();
    assertThat(card.name()).isEqualTo("#SK-7 Dig");
    assertThat(card.description()).isEqualTo("Deep, and\n\"wide\"\n\nAssigned: Ann");
    assertThat(card.kind()).isEqualTo(CardKind.BUG);
    assertThat(card.release()).contains("MVP");
    assertThat(card.epic()).contains("Pond");
    assertThat(card.labels()).containsExactly("l1", "l2");
    assertThat(card.estimate()).hasToString("Optional[2.5]");
    assertThat(card.due()).hasToString("Optional[2026-05-04]");
    assertThat(card.createdAt()).hasToString("Optional[2026-01-02T03:04:05Z]");
    assertThat(card.archived()).isFalse();
    assertThat(card.checklist())
        .containsExactly(
            new ImportedCard.Item("spade", true), new ImportedCard.Item("hole", false));
  }

  @Test
  void columns_are_known_by_the_names_that_tools_give_them() {
    assertThat(fields("Kartentitel\tBeschreibung\tListenname\tSchlagworte\tFälligkeitsdatum"))
        .containsExactly(
            CsvField.TITLE, CsvField.DESCRIPTION, CsvField.STAGE, CsvField.LABELS, CsvField.DUE);
    assertThat(fields("Issue key,Summary,Issue Type,Status,Priority,Fix Version/s,Labels,Labels"))
        .containsExactly(
            CsvField.NUMBER,
            CsvField.TITLE,
            CsvField.KIND,
            CsvField.STAGE,
            CsvField.PRIORITY,
            CsvField.RELEASE,
            CsvField.LABELS);
    assertThat(fields("ID;Team; title ;Status;Estimate;Project;Due_Date"))
        .containsExactly(
            CsvField.NUMBER,
            CsvField.LINE,
            CsvField.TITLE,
            CsvField.STAGE,
            CsvField.ESTIMATE,
            CsvField.EPIC,
            CsvField.DUE);
  }

  @Test
  void of_several_columns_for_one_thing_the_first_counts() {
    assertThat(fields("Title,Name,Status,State"))
        .containsExactly(CsvField.TITLE, CsvField.LINE, CsvField.STAGE, CsvField.LINE);
  }

  @Test
  void commas_semicolons_tabs_and_the_line_that_names_them_separate() {
    for (var text :
        List.of(
            "Title,Stage\nDig,Open",
            "Title;Stage\r\nDig;Open\r\n",
            "\uFEFFTitle\tStage\nDig\tOpen\n\n",
            "sep=;\r\nTitle;Stage\r\nDig;Open",
            "\"Title\",\"Stage\"\n\"Dig\",\"Open\"")) {
      var board = board(text);
      assertThat(board.cards()).as(text).extracting(ImportedCard::title).containsExactly("Dig");
      assertThat(board.stacks()).extracting(ImportedStack::title).containsExactly("Open");
    }
  }

  @Test
  void stages_stand_in_their_usual_order_and_cards_in_that_of_the_file() {
    var board = board("Title,Status\na,Done\nb,In progress\nc,To Do\nd,\ne,QA\n");
    assertThat(board.stacks())
        .extracting(ImportedStack::title)
        .containsExactly("To Do", "In progress", "No stage", "QA", "Done");
    assertThat(board.stacks())
        .extracting(ImportedStack::shown)
        .containsExactly(true, true, false, true, true);
    assertThat(board.stacks().getLast().done()).isTrue();
    assertThat(board.cards().stream().sorted((x, y) -> x.place() - y.place()))
        .extracting(ImportedCard::title)
        .containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void a_formula_that_was_disarmed_is_armed_again_only_where_it_was() {
    var titles =
        cards("Title\n'=1+1\n\"'\tx\"\n'+2\n'-a\n'@b\n'quoted'\n''=x\n").stream()
            .map(ImportedCard::title)
            .toList();
    assertThat(titles).containsExactly("=1+1", "x", "+2", "-a", "@b", "'quoted'", "'=x");
  }

  @Test
  void the_word_null_is_nothing() {
    var card = cards("Card title,Due date,Description\nDig,null,null\n").getFirst();
    assertThat(card.due()).isEmpty();
    assertThat(card.description()).isEmpty();
    assertThat(card.notes()).isEmpty();
  }

  @Test
  void a_row_without_a_title_is_left_out_and_named_by_its_line() {
    var board = board("Title,Description\n\"a\",\"two\nlines\"\n,lost\n\n,\nb,\n");
    assertThat(board.cards()).extracting(ImportedCard::title).containsExactly("a", "b");
    assertThat(board.skipped())
        .containsExactly(new ImportedBoard.Skipped("line 4", "it has no title"));
  }

  @Test
  void dates_are_read_in_the_order_that_their_column_has() {
    assertThat(due("2026-12-31", "2026/12/31", "2026-12-31T22:00:00+00:00", "31.12.2026"))
        .containsOnly("2026-12-31");
    assertThat(due("31/12/2026", "03/04/2026")).containsExactly("2026-12-31", "2026-04-03");
    assertThat(due("12/31/2026", "03/04/2026")).containsExactly("2026-12-31", "2026-03-04");
    assertThat(due("31/Dec/26 3:04 PM", "Dec 31, 2026", "Thu Dec 31 2026 10:00:00 GMT+0000 (UTC)"))
        .containsOnly("2026-12-31");
    assertThat(due("31. Dezember 2026", "31.12.26, 10:00")).containsOnly("2026-12-31");
    assertThat(due("30.02.2026", "soon", "0001-01-01", "99/99/9999")).containsOnly("none");
  }

  @Test
  void a_date_that_can_be_read_two_ways_is_said() {
    var board = board("Title,Due\na,03/04/2026\nb,05/05/2026\n");
    assertThat(board.cards().getFirst().due()).hasToString("Optional[2026-03-04]");
    assertThat(board.notes())
        .containsExactly(
            new ImportedBoard.Note(
                "column Due", "dates such as 03/04/2026 are read with the month first"));
    assertThat(board("Title,Due\na,03/04/2026\nb,13/04/2026\n").notes()).isEmpty();
    assertThat(board("Title,Due\na,05/05/2026\n").notes()).isEmpty();
    assertThat(cards("Title,Due\na,soon\n").getFirst().notes())
        .containsExactly("the due date soon cannot be read");
  }

  @Test
  void a_column_separates_its_labels_in_one_way() {
    var board = board("Title,Tags\na,\"x, Y, z\"\nb,y\n");
    assertThat(board.labels()).extracting(ImportedLabel::title).containsExactly("x", "Y", "z");
    assertThat(board.labels()).extracting(ImportedLabel::color).doesNotHaveDuplicates();
    assertThat(labels("Title,Tags,Tags\na,\"x, Y;z\",w\nb,y,\n"))
        .containsExactly("x, Y", "z", "w", "y");
    assertThat(labels("Title,Tags,Tags\na,\"x, Y\",w\n")).containsExactly("x, Y", "w");
    assertThat(labels("Title,Tags\na,\"x, Y\nz\"\n")).containsExactly("x, Y", "z");
    assertThat(labels("Title,Tags\na,\"\"\"UI, UX\"\", frogs\"\n"))
        .containsExactly("UI, UX", "frogs");
    assertThat(board.cards().getLast().labels()).containsExactly("l2");
  }

  @Test
  void kinds_estimates_and_yes_in_other_words() {
    var cards =
        cards(
            """
            Title;Type;Points;Archived;Completed
            a;Story;3;yes;
            b;Technical Task;"0,5";No;2026-01-01
            c;Dream;many;0;false
            """);
    assertThat(cards)
        .extracting(ImportedCard::kind)
        .containsExactly(CardKind.FEATURE, CardKind.CHORE, CardKind.FEATURE);
    assertThat(cards)
        .extracting(card -> card.estimate().map(Object::toString).orElse("none"))
        .containsExactly("3.0", "0.5", "none");
    assertThat(cards).extracting(ImportedCard::archived).containsExactly(true, false, false);
    assertThat(cards).extracting(ImportedCard::done).containsExactly(false, true, false);
    assertThat(cards.getLast().notes())
        .containsExactly(
            "its kind Dream is not one of ours: feature",
            "the estimate many is not a number up to 9999");
  }

  @Test
  void somebody_can_say_what_columns_are() {
    var text = "Was,Wo,Wie wichtig\nDig,Open,very\n";
    var guessed = read(text);
    assertThat(guessed.boards()).isEmpty();
    assertThat(guessed.warnings()).containsExactly("Choose which column is the title.");
    assertThat(guessed.columns().getFirst())
        .isEqualTo(
            new ImportedColumn(
                0,
                "Was",
                "Dig",
                CsvField.LINE,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    var chosen =
        ImportFile.parse(
            ForeignText.of(text),
            Optional.of(
                List.of(new ColumnChoice(0, CsvField.TITLE), new ColumnChoice(2, CsvField.LINE))));
    var card = chosen.boards().getFirst().cards().getFirst();
    assertThat(card.title()).isEqualTo("Dig");
    assertThat(card.description()).isEqualTo("Wie wichtig: very");
    assertThat(chosen.columns())
        .extracting(ImportedColumn::field)
        .containsExactly(CsvField.TITLE, CsvField.SKIP, CsvField.LINE);
  }

  @Test
  void choices_that_cannot_be_are_named() {
    var choices =
        List.of(
            new ColumnChoice(0, CsvField.TITLE),
            new ColumnChoice(7, CsvField.STAGE),
            new ColumnChoice(0, CsvField.LINE),
            new ColumnChoice(1, CsvField.TITLE));
    assertThatThrownBy(() -> ImportFile.parse(ForeignText.of("A,B\na,b\n"), Optional.of(choices)))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.body("").errors())
                    .extracting(fault -> fault.pointer().orElse(""))
                    .containsExactly(
                        "#/columns/1/index", "#/columns/2/index", "#/columns/3/field"));
  }

  @Test
  void rows_of_other_lengths_keep_what_fits() {
    var cards = cards("Title,Stage\na\nb,,more,and more\n");
    assertThat(cards).extracting(ImportedCard::title).containsExactly("a", "b");
    assertThat(cards.getLast().notes())
        .containsExactly("line 3 has 2 cells more than the table has columns");
  }

  @Test
  void what_is_no_table_or_too_large_a_one_is_refused() {
    refused("", "empty");
    refused("Buy milk\nand bread\n", "plain text");
    refused("Dear Ann,\nthis, that, and more,\nyours", "plain text");
    refused("Title\n\"open quote\n", "cannot be read");
    refused("Title,Stage\n\"a\"b,c\n", "cannot be read");
    refused("Title" + ",x".repeat(10_001) + "\n", "more than 10000 columns");
    refused("Title,Status,Due date\n", "no row below it");
    refused("Title\n" + "x\n".repeat(20_001), "more than 20000 rows");
    refused("Title\n" + "x".repeat(2_000_001), "cannot be read");
    var stages =
        IntStream.range(0, 1_001).mapToObj(i -> "a,s" + i).collect(Collectors.joining("\n"));
    refused("Title,Stage\n" + stages, "more than 1000 different values");
  }

  @Test
  void odd_names_are_text_and_nothing_else() {
    var card =
        cards("Title,Labels\n../../etc/passwd\u0007\u0000,<img src=x onerror=alert(1)>\n")
            .getFirst();
    assertThat(card.title()).isEqualTo("../../etc/passwd");
    var board = board("Title,Stage\na,\u202Eevil\u0000\n");
    assertThat(board.stacks().getFirst().title()).isEqualTo("\u202Eevil\u202c");
  }

  private static List<String> labels(String text) {
    return board(text).labels().stream().map(ImportedLabel::title).toList();
  }

  private static List<String> due(String... dates) {
    var rows =
        IntStream.range(0, dates.length)
            .mapToObj(i -> i + ";\"" + dates[i] + "\"")
            .collect(Collectors.joining("\n"));
    return cards("Title;Due\n" + rows).stream()
        .map(card -> card.due().map(Object::toString).orElse("none"))
        .toList();
  }

  private static void refused(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .as(Text.cut(text, 40))
        .isInstanceOfSatisfying(
            UnreadableImport.class,
            refusal -> assertThat(refusal.problem().sentence()).contains(why));
  }

  private static List<CsvField> fields(String header) {
    return read(header + "\n" + header).columns().stream().map(ImportedColumn::field).toList();
  }

  private static List<ImportedCard> cards(String text) {
    return board(text).cards();
  }

  private static ImportedBoard board(String text) {
    return read(text).boards().getFirst();
  }

  private static ImportedFile read(String text) {
    return ImportFile.parse(ForeignText.of(text), Optional.empty());
  }
}
