package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables with the oddities of the tools that wrote them. */
class TableCasesTest {

  @Test
  void the_last_sprint_counts_and_the_earlier_ones_stay_readable() {
    var cards = cards("jira-two-sprints.csv");
    assertThat(cards).extracting(ImportedCard::release).containsOnly(Optional.of("Sprint 3"));
    assertThat(cards.getFirst().description()).contains("Earlier Sprint: Sprint 1, Sprint 2");
    assertThat(cards.getLast().description()).doesNotContain("Earlier");
    assertThat(board("jira-two-sprints.csv").notes())
        .contains(
            new ImportedBoard.Note(
                "column Sprint",
                "2 values: a card has one value of this; the others are kept in the description"));
  }

  @Test
  void comments_and_priorities_come_across() {
    var board = board("left-out-columns.csv");
    var card = board.cards().getFirst();
    assertThat(card.comments())
        .extracting(ImportedComment::authorName, ImportedComment::body)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("ann", "first word"),
            org.assertj.core.groups.Tuple.tuple("bob", "second word"));
    assertThat(card.comments().getFirst().createdAt())
        .hasToString("Optional[2026-11-01T00:00:00Z]");
    assertThat(board.labels()).extracting(ImportedLabel::title).containsExactly("Priority: Urgent");
  }

  @Test
  void cards_keep_their_blockers_without_circles() {
    var cards = cards("blocked-by.csv");
    assertThat(cards.get(1).blockedBy()).containsExactly(place(cards.get(0)));
    assertThat(cards.get(2).blockedBy()).containsExactly(place(cards.get(0)), place(cards.get(1)));
    var circle =
        read(
                "Key,Title,Blocked by\nA-1,a,A-2\nA-2,b,A-1\nA-3,c,A-3\nA-4,d,X-9\n",
                ReadingChoices.NONE)
            .boards()
            .getFirst();
    assertThat(circle.cards())
        .extracting(card -> card.blockedBy().size())
        .containsExactly(1, 0, 0, 0);
    assertThat(circle.cards().getLast().description()).contains("Blocked by: X-9");
    assertThat(circle.notes())
        .extracting(ImportedBoard.Note::what)
        .anyMatch(note -> note.startsWith("3 values: not a card of this file"));
  }

  @Test
  void months_have_names_in_many_languages() {
    var cards = cards("months-es-fr.csv");
    assertThat(cards)
        .extracting(card -> card.due().map(Object::toString).orElse("none"))
        .containsExactly("2026-12-30", "2027-02-28");
    assertThat(cards)
        .extracting(card -> card.createdAt().map(Object::toString).orElse("none"))
        .containsExactly("2026-04-21T23:37:00Z", "2026-08-15T09:00:00Z");
  }

  @Test
  void every_usual_form_of_a_date_is_read() {
    for (var date :
        List.of(
            "2026-12-24",
            "2026/12/24",
            "2026.12.24",
            "24.12.2026",
            "24.12.26",
            "24/12/2026",
            "12/24/2026",
            "24-12-2026",
            "24 Dec 2026",
            "24-Dec-26",
            "Dec 24, 2026",
            "December 24, 2026",
            "24. Dezember 2026",
            "24 décembre 2026",
            "24 de diciembre de 2026",
            "24 dic. 2026",
            "24 de dezembro de 2026",
            "24 dez. 2026",
            "24 dicembre 2026",
            "24 grudnia 2026",
            "24 gru 2026",
            "24 грудня 2026",
            "24 декабря 2026 г.",
            "24 בדצמבר 2026",
            "24 באוגוסט 2026".replace("באוגוסט", "בדצמ׳"),
            "2026年12月24日",
            "20261224",
            "46380",
            "46380.5",
            "1798070400",
            "1798070400000",
            "2026-W52-4",
            "Thu, 24 Dec 2026 10:00:00 GMT",
            "Thursday, December 24, 2026",
            "Thu 24 Dec 2026",
            "Donnerstag, 24. Dezember 2026",
            "jeudi 24 décembre 2026",
            "czwartek, 24 grudnia 2026",
            "יום חמישי, 24 בדצמבר 2026",
            "jueves, 24 de diciembre de 2026",
            "Thu, 24 Dec 2026 10:17:06 UTC+0000",
            "Thu Dec 24 2026 00:00:00 GMT+0000 (GMT)",
            "2026-12-24T23:30:00-08:00",
            "2026-12-24 23:30",
            "2026-12-24T23:30:00Z",
            "24/Dec/26 12:00 AM",
            "٢٤/١٢/٢٠٢٦",
            "24th December 2026",
            "December 24th, 2026",
            "2026-12-20 → 2026-12-24",
            "Dec 20, 2026 → Dec 24, 2026",
            "2026-12-20/2026-12-24",
            "20.12.2026 - 24.12.2026",
            "20 Dec 2026 – 24 Dec 2026",
            "24 Dec 2026, 3:04 PM")) {
      assertThat(WrittenDate.of(date, DateOrder.MONTH_FIRST).map(WrittenDate::day))
          .as(date)
          .hasToString("Optional[2026-12-24]");
    }
    assertThat(WrittenDate.of("mar. 24 mars 2026", DateOrder.MONTH_FIRST).map(WrittenDate::day))
        .hasToString("Optional[2026-03-24]");
    for (var noDate :
        List.of(
            "24/12",
            "tomorrow",
            "31/02/2026",
            "2026-02-30",
            "0000-00-00",
            "24 Dec",
            "5 Marvellous 2026",
            "99/99/9999",
            "12/2026",
            "Q4 2026",
            "Friday",
            "17",
            "12345",
            "v1.2.3",
            "1.2.2026.3",
            "0001-01-01",
            "9999-01-01",
            "24 Dec 2026 26 Dec 2027 1",
            "25:99")) {
      assertThat(WrittenDate.of(noDate, DateOrder.MONTH_FIRST)).as(noDate).isEmpty();
    }
  }

  @Test
  void the_dates_of_all_tools_are_read_or_stay_on_the_card() {
    assertThat(cards("dates.csv"))
        .extracting(card -> card.due().map(Object::toString).orElse("none"))
        .containsExactly("2025-04-24", "2026-11-28", "2026-11-28", "2024-12-01");
    for (var card : cards("dates-mixed.csv")) {
      if (card.due().isEmpty()) {
        assertThat(card.description()).contains("Due date: " + card.title());
      }
    }
    var unread = cards("dates-mixed.csv").stream().filter(card -> card.due().isEmpty()).count();
    assertThat(board("dates-mixed.csv").notes())
        .contains(
            new ImportedBoard.Note(
                "column Due date", unread + " values: not a valid date; kept in the description"));
  }

  @Test
  void two_digit_years_may_come_first_if_the_dates_are_then_close_together() {
    assertThat(cards("dates-yy-first.csv"))
        .extracting(card -> card.due().map(Object::toString).orElse("none"))
        .containsExactly("2026-03-05", "2026-11-28");
  }

  @Test
  void the_user_decides_between_day_and_month_and_semicolons_speak_for_the_day() {
    var text = "Title,Due\na,03/04/2026\n";
    var column = read(text, ReadingChoices.NONE).columns().getLast();
    assertThat(column.unclearDate()).contains("03/04/2026");
    assertThat(column.order()).contains(DateOrder.MONTH_FIRST);
    var choices =
        List.of(
            new ColumnChoice(0, CsvField.TITLE),
            new ColumnChoice(1, CsvField.DUE, Optional.of(DateOrder.DAY_FIRST), Optional.empty()));
    var chosen = read(text, ReadingChoices.columns(Optional.of(choices)));
    assertThat(chosen.boards().getFirst().cards().getFirst().due())
        .hasToString("Optional[2026-04-03]");
    assertThat(chosen.columns().getLast().unclearDate()).isEmpty();
    assertThat(read("Title;Due\na;03/04/2026\n", ReadingChoices.NONE).columns().getLast().order())
        .contains(DateOrder.DAY_FIRST);
  }

  @Test
  void a_time_counts_in_the_time_zone_of_the_user() {
    var berlin = zone("Europe/Berlin");
    var text = "Title,Due\na,2026-12-24T23:00:00Z\nb,2026-12-24\nc,2026-12-24 23:30\n";
    assertThat(read(text, berlin).boards().getFirst().cards())
        .extracting(card -> card.due().map(Object::toString).orElse("none"))
        .containsExactly("2026-12-25", "2026-12-24", "2026-12-24");
    var trello =
        """
        {"id":"b","name":"B","desc":"","prefs":{},"shortUrl":"https://trello.com/b/x","labelNames":{},
        "memberships":[],"lists":[{"id":"l","name":"To do","pos":1}],
        "cards":[{"id":"c","idShort":1,"name":"a","desc":"","idList":"l","pos":1,
        "due":"2026-12-23T23:00:00.000Z","badges":{}}]}
        """;
    var card = read(trello, berlin).boards().getFirst().cards().getFirst();
    assertThat(card.due()).hasToString("Optional[2026-12-24]");
    assertThat(card.notes()).contains("due on 2026-12-24, in Europe/Berlin");
    assertThat(read(trello, ReadingChoices.NONE).boards().getFirst().cards().getFirst().due())
        .hasToString("Optional[2026-12-23]");
  }

  @Test
  void a_header_below_other_rows_is_found_or_chosen() {
    var file = read(text("header-in-row-4.csv"), ReadingChoices.NONE);
    assertThat(file.header().map(ImportedHeader::line)).contains(4);
    assertThat(file.boards().getFirst().cards())
        .extracting(ImportedCard::title)
        .containsExactly("Write the brief", "Send it");
    assertThat(file.boards().getFirst().skipped())
        .containsExactly(new ImportedBoard.Skipped("line 2", "it stands above the header"));
    var chosen = read("Was,Wo\nDig,Open\nTitle,Status\na,b\n", header(2));
    assertThat(chosen.columns()).extracting(ImportedColumn::header).containsExactly("Dig", "Open");
    assertThatThrownBy(() -> read("Title,Status\na,b\n", header(7)))
        .hasMessage("This table has nothing in line 7.");
  }

  @Test
  void a_table_without_a_header_keeps_its_first_row() {
    var file = read(text("no-header-chosen.csv"), ReadingChoices.NONE);
    assertThat(file.header())
        .contains(
            new ImportedHeader(
                0,
                true,
                List.of(
                    new ImportedHeader.Line(1, "Fix login · Todo · 2026-12-24"),
                    new ImportedHeader.Line(2, "Write docs · Done · 2026-12-25"))));
    var board = file.boards().getFirst();
    assertThat(board.cards())
        .extracting(ImportedCard::title)
        .containsExactlyInAnyOrder("Fix login", "Write docs");
    assertThat(board.stacks()).extracting(ImportedStack::title).containsExactly("Todo", "Done");
    assertThat(board.cards().getFirst().due()).hasToString("Optional[2026-12-24]");
    var asHeader = read(text("no-header-chosen.csv"), header(1));
    assertThat(asHeader.columns())
        .extracting(ImportedColumn::header)
        .containsExactly("Fix login", "Todo", "2026-12-24");
    var none = read("Title,Status\na,b\n", header(0));
    assertThat(none.boards().getFirst().cards()).hasSize(2);
  }

  @Test
  void sections_of_todoist_become_stages_and_its_notes_comments() {
    var board = board("todoist.csv");
    assertThat(board.stacks()).extracting(ImportedStack::title).containsExactly("Doing");
    assertThat(board.cards())
        .extracting(ImportedCard::title)
        .containsExactly("Write the brief", "Ask Bob");
    var first = board.cards().getFirst();
    assertThat(first.due()).hasToString("Optional[2026-12-01]");
    assertThat(first.description()).startsWith("two pages");
    assertThat(board.labels())
        .extracting(ImportedLabel::title)
        .containsExactlyInAnyOrder("work", "Priority: P1");
    var last = board.cards().getLast();
    assertThat(last.comments())
        .extracting(ImportedComment::body)
        .containsExactly("Bob is away until Monday");
    assertThat(last.description()).contains("Part of: Write the brief");
  }

  @Test
  void wide_tables_fold_equal_headers_and_leave_out_empty_columns() {
    var watchers = ",Watchers".repeat(1_200);
    var file =
        read("Summary,Issue key" + watchers + ",Empty\nDig,AB-1,ann,ben\n", ReadingChoices.NONE);
    assertThat(file.columns())
        .extracting(ImportedColumn::header, ImportedColumn::columns)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Summary", 1),
            org.assertj.core.groups.Tuple.tuple("Issue key", 1),
            org.assertj.core.groups.Tuple.tuple("Watchers", 1_200));
    assertThat(file.boards().getFirst().cards().getFirst().description())
        .contains("Watchers: ann, ben");
  }

  @Test
  void thousands_of_empty_rows_are_no_rows() {
    assertThat(
            read("Title,Status\nDig,Open\n" + ",\n".repeat(30_000), ReadingChoices.NONE)
                .boards()
                .getFirst()
                .cards())
        .hasSize(1);
  }

  @Test
  void bars_separate_too_and_the_header_decides_between_separators() {
    for (var text :
        List.of(
            "Title|Status\nDig|Open\n",
            "| Title | Status |\n| --- | :---: |\n| Dig | Open |\n",
            "Title;Status\n\"a, b, c, d\";Open\n".replace("\"a, b, c, d\"", "Dig"),
            "sep=|\nTitle|Status\nDig|Open\n",
            "\"Title\";\"Status, of, it, all\"\nDig;Open\n"
                .replace("Status, of, it, all", "Status"))) {
      var board = read(text, ReadingChoices.NONE).boards().getFirst();
      assertThat(board.cards()).as(text).extracting(ImportedCard::title).containsExactly("Dig");
      assertThat(board.stacks()).as(text).extracting(ImportedStack::title).containsExactly("Open");
    }
    assertThat(read("Title;Status\na, b, c, d;Open\n", ReadingChoices.NONE).columns()).hasSize(2);
  }

  @Test
  void only_known_words_are_yes_or_no() {
    for (var yes :
        List.of("yes", "TRUE", "x", "✓", "ja", "Oui", "sí", "Sim", "tak", "100%", "1", "Done")) {
      assertThat(CsvYesNo.of(yes)).as(yes).contains(true);
    }
    for (var no :
        List.of(
            "no", "N/A", "active", "none", "0%", "50 %", "0.0", "pending", "non", "nein", "Não",
            "nie", "-", "0")) {
      assertThat(CsvYesNo.of(no)).as(no).contains(false);
    }
    assertThat(CsvYesNo.of("perhaps")).isEmpty();
    var board =
        read("Title,Done,Archived\na,perhaps,2026-01-01\n", ReadingChoices.NONE)
            .boards()
            .getFirst();
    var card = board.cards().getFirst();
    assertThat(card.done()).isFalse();
    assertThat(card.archived()).isTrue();
    assertThat(card.description()).isEqualTo("Done: perhaps");
    assertThat(board.notes()).extracting(ImportedBoard.Note::card).containsExactly("column Done");
    assertThat(cards("completed-percent.csv"))
        .filteredOn(ImportedCard::done)
        .extracting(ImportedCard::title)
        .containsExactly("C");
  }

  @Test
  void wiki_markup_becomes_markdown() {
    assertThat(cards("wiki-markup.csv").getFirst().description())
        .startsWith(
            """
            ## Steps
            1. Open **Settings**
            1. Run `npm test`
            ```java
            int a = 1;
            ```
            [the page](<https://example.org>)\
            """);
    assertThat(WikiMarkup.markdown("bq. said\n* a\n** b\n## c\n{quote}deep\nwords{quote}\nend"))
        .isEqualTo("> said\n- a\n  - b\n   1. c\n> deep\n> words\n\nend");
    assertThat(
            WikiMarkup.markdown("||A||B||\n|1|2|\n_it_ -old- {color:red}red{color} [~ann] a*b*c"))
        .isEqualTo("| A | B |\n| --- | --- |\n|1|2|\n*it* ~~old~~ red @ann a*b*c");
    assertThat(WikiMarkup.markdown("{noformat}\n# as *it* is")).isEqualTo("```\n# as *it* is\n```");
    assertThat(WikiMarkup.isCertain("# A heading\n* item [x](https://example.org)")).isFalse();
  }

  @Test
  void names_and_labels_with_commas_stay_whole() {
    assertThat(board("label-with-comma.csv").labels())
        .extracting(ImportedLabel::title)
        .containsExactly("UI, UX", "R&D", "misc");
    assertThat(cards("comma-name.csv"))
        .extracting(ImportedCard::people)
        .containsExactly(List.of("Doe, John"), List.of("Doe, John", "Roe, Jane"));
    assertThat(people("Title,Assignee\na,\"Doe, John\"\n")).containsExactly("Doe, John");
    assertThat(people("Title,Assignee\na,\"ann, bob\"\n")).containsExactly("ann", "bob");
    assertThat(people("Title,Assignee\na,\"Ann Lee, Bob Roe\"\n"))
        .containsExactly("Ann Lee", "Bob Roe");
  }

  @Test
  void headers_are_known_behind_marks_and_blanks() {
    assertThat(cards("header-nbsp-double-bom.csv").getFirst().due())
        .hasToString("Optional[2026-12-01]");
    assertThat(CsvField.of("\u00A0Due\u00A0date\u200B ")).contains(CsvField.DUE);
    assertThat(CsvField.of("Custom field (Story point estimate)")).contains(CsvField.ESTIMATE);
  }

  @Test
  void parents_become_epics_or_stay_readable() {
    var cards = cards("parents.csv");
    assertThat(cards.get(1).epic()).contains("Checkout");
    assertThat(cards.get(2).epic()).contains("Checkout");
    assertThat(cards.get(2).description()).contains("Part of: S-2 Pay");
  }

  @Test
  void keys_stay_with_their_cards() {
    var kept = cards("number-lost.csv");
    assertThat(kept)
        .extracting(ImportedCard::number)
        .containsExactly(Optional.of(17), Optional.of(3));
    assertThat(kept.getFirst().description()).isEqualTo("Key: SHOP-17");
    var mixed = read("Key,Title\nSHOP-1,A\nWEB-1,B\n", ReadingChoices.NONE).boards().getFirst();
    assertThat(mixed.cards())
        .extracting(ImportedCard::title)
        .containsExactly("A (SHOP-1)", "B (WEB-1)");
    assertThat(mixed.cards()).extracting(ImportedCard::number).containsOnly(Optional.empty());
  }

  @Test
  void what_cannot_be_a_number_stays_on_the_card() {
    for (var card : cards("estimate-forms.csv")) {
      assertThat(card.estimate().isPresent() || card.description().startsWith("Estimate: "))
          .as(card.title())
          .isTrue();
    }
  }

  @Test
  void second_values_of_a_column_stay_on_the_card() {
    var card = cards("dup-headers.csv").getFirst();
    assertThat(card.title()).isEqualTo("A");
    assertThat(card.description())
        .contains("Other Title: A2", "Other Status: Doing", "Other Due date: 2026-12-25");
    assertThat(card.labels()).hasSize(2);
  }

  @Test
  void values_that_are_left_out_are_counted() {
    var choices = List.of(new ColumnChoice(0, CsvField.TITLE));
    var board =
        read("Title,Mood\na,good\nb,\nc,bad\n", ReadingChoices.columns(Optional.of(choices)))
            .boards()
            .getFirst();
    assertThat(board.notes())
        .containsExactly(
            new ImportedBoard.Note(
                "column Mood", "2 values: left out, because the column is not imported"));
  }

  @Test
  void attachments_become_links() {
    var card =
        read(
                "Title,Attachment\na,01/Nov/26;ann;plan [1].png;https://example.org/a b.png\n",
                ReadingChoices.NONE)
            .boards()
            .getFirst()
            .cards()
            .getFirst();
    assertThat(card.description()).contains("https://example.org/a");
  }

  @Test
  void faults_of_tables_name_line_and_column() {
    assertThatThrownBy(() -> read("Title,Status\nA,Todo\nB,\"To\"do,x\n", ReadingChoices.NONE))
        .hasMessageStartingWith("Line 3, column 2 of this table cannot be read:")
        .hasMessageContaining("\"To\"");
    assertThatThrownBy(() -> read("Title,Status\n\"A,Todo\nB,Todo\n", ReadingChoices.NONE))
        .hasMessageStartingWith("Line 2, column 1 of this table cannot be read:")
        .hasMessageContaining("never closed");
  }

  @Test
  void faults_of_json_name_line_and_column_and_no_parser() {
    for (var broken :
        List.of(
            "{\"a\": tru}",
            "{\"a\": NaN}",
            "{\"a\" 1}",
            "[1,\n2",
            "{\"a\":1,\"a\":2}",
            "{} x",
            "{}{}",
            "{\"a\":\"\u0001\"}",
            "[".repeat(200),
            "{\"a\":\"b",
            "{'a':1}")) {
      assertThatThrownBy(() -> read(broken, ReadingChoices.NONE))
          .as(broken)
          .isInstanceOfSatisfying(
              UnreadableImport.class,
              refusal ->
                  assertThat(refusal.problem().sentence())
                      .contains("line ")
                      .doesNotContainIgnoringCase("redacted")
                      .doesNotContain("offset", "token", "parser", "Unexpected", "feature"));
    }
  }

  @Test
  void an_open_block_of_code_does_not_swallow_what_follows() {
    var card =
        read("Title,Description,Mood\na,\"```java\nint a;\",good\n", ReadingChoices.NONE)
            .boards()
            .getFirst()
            .cards()
            .getFirst();
    assertThat(card.description()).isEqualTo("```java\nint a;\n```\n\nMood: good");
    var long_ = "~~~~\n" + "x".repeat(60_000);
    assertThat(CodeFence.closed(long_, 1_000)).hasSize(1_000).endsWith("\n~~~~");
    assertThat(CodeFence.closed("```\na\n```", 100)).isEqualTo("```\na\n```");
  }

  @Test
  void a_long_address_as_a_title_stays_whole() {
    var address = "https://example.org/" + "a".repeat(300);
    var card =
        read("Title,Status\n" + address + ",x\n", ReadingChoices.NONE)
            .boards()
            .getFirst()
            .cards()
            .getFirst();
    assertThat(card.title()).hasSize(200);
    assertThat(card.description()).isEqualTo(address);
  }

  @Test
  void addresses_that_browsers_take_become_links() {
    assertThat(ForeignLink.address("https://ex_ample.org/a b{c}[d]?q=ä|x"))
        .contains("https://ex_ample.org/a%20b%7Bc%7D%5Bd%5D?q=%C3%A4%7Cx");
    assertThat(ForeignLink.address("https://müller.example/x"))
        .contains("https://xn--mller-kva.example/x");
    assertThat(ForeignLink.address("http://[::1]:80/a")).contains("http://[::1]:80/a");
    for (var no :
        List.of("javascript:alert(1)", "https://", "data:text/html,x", "https://a b/", "x")) {
      assertThat(ForeignLink.address(no)).as(no).isEmpty();
    }
  }

  @Test
  void long_cells_are_read_in_linear_time() {
    var cell = IntStream.range(0, 40_000).mapToObj(i -> "*a_").collect(Collectors.joining("!["));
    assertThat(
            read(
                    "Summary,Issue key,Description,Labels\na,AB-1,\""
                        + cell
                        + "\",\""
                        + cell
                        + "\"\n",
                    ReadingChoices.NONE)
                .boards())
        .hasSize(1);
  }

  private static int place(ImportedCard card) {
    return card.place();
  }

  private static List<String> people(String text) {
    return read(text, ReadingChoices.NONE).boards().getFirst().cards().getFirst().people();
  }

  private static ReadingChoices header(int line) {
    return new ReadingChoices(Optional.empty(), Optional.of(line), Optional.empty());
  }

  private static ReadingChoices zone(String name) {
    return new ReadingChoices(Optional.empty(), Optional.empty(), Optional.of(ZoneId.of(name)));
  }

  private static List<ImportedCard> cards(String name) {
    return board(name).cards().stream()
        .sorted(java.util.Comparator.comparingInt(ImportedCard::place))
        .toList();
  }

  private static ImportedBoard board(String name) {
    return read(text(name), ReadingChoices.NONE).boards().getFirst();
  }

  private static ImportedFile read(String text, ReadingChoices choices) {
    return ImportFile.parse(ForeignText.of(text), choices);
  }

  private static String text(String name) {
    try (var in =
        Objects.requireNonNull(TableCasesTest.class.getResourceAsStream("/tables/" + name))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
