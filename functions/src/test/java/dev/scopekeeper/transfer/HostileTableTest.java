package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Tables that are made to cost much, or to lose something. Each takes less than a second; the limit
 * is for those that would never end.
 */
@Timeout(60)
class HostileTableTest {
  private static final int MANY = 200_000;

  @Test
  void wiki_markup_with_placeholders_of_ours_stays_as_it_is() {
    var bomb =
        IntStream.range(1, 31)
            .mapToObj(i -> "{{\ue000%d\ue001\ue000%d\ue001}}".formatted(i, i))
            .collect(Collectors.joining(" "));
    assertThat(WikiMarkup.markdown("h1. x\n" + bomb)).isEqualTo("# x\n" + bomb);
  }

  @Test
  void much_wiki_markup_costs_no_more_than_its_length() {
    assertThat(WikiMarkup.markdown("{{a}} ".repeat(MANY))).startsWith("`a` `a`");
    assertThat(WikiMarkup.markdown("{code}" + "`".repeat(MANY) + "{code}")).contains("`");
    assertThat(WikiMarkup.markdown("[a {{b}}|https://example.org]")).contains("`b`");
  }

  @Test
  void templates_and_markdown_are_no_wiki_markup() {
    var markdown = "# Setup\n\n*note* ${{ secrets.KEY }}\n\n```\n# install {{ env }}\n```";
    assertThat(WikiMarkup.isCertain(markdown)).isFalse();
  }

  @Test
  void many_blockers_and_long_chains_are_read() {
    var chain =
        IntStream.range(0, 15_000)
            .mapToObj(i -> "A-%d,t,\"A-%d;A-%d;A-%d\"".formatted(i, i + 1, i + 2, i + 3))
            .collect(Collectors.joining("\n", "Key,Title,Blocked by\n", "\n"));
    var cards = board(chain).cards();
    assertThat(cards).hasSize(15_000);
    assertThat(cards.getFirst().blockedBy()).hasSize(3);
    var itself = board("Key,Title,Blocked by\nA-1,a,\"" + "A-1;".repeat(MANY) + "\"\n");
    assertThat(itself.cards().getFirst().blockedBy()).isEmpty();
    var unknown =
        IntStream.range(0, 3_000).mapToObj(i -> "X-" + i).collect(Collectors.joining(";"));
    var card = board("Key,Title,Blocked by\nA-1,a,\"" + unknown + "\"\n").cards().getFirst();
    assertThat(card.notes()).hasSizeLessThan(25);
    assertThat(card.description()).contains("X-2999");
  }

  @Test
  void a_cell_of_line_breaks_is_split_once() {
    var cell = "a" + "\n".repeat(MANY) + "b";
    assertThat(ValueSeparator.LINE.split(cell)).containsExactly("a", "b");
  }

  @Test
  void short_rows_cost_no_more_than_their_cells() {
    var wide =
        IntStream.range(0, 9_000)
            .mapToObj(i -> "c" + i)
            .collect(Collectors.joining(",", "Title,", ""));
    var rows = "a\n".repeat(19_000);
    assertThat(board(wide + "\n" + wide + "\n" + rows).cards()).hasSize(19_001);
  }

  @Test
  void a_fence_that_is_longer_than_a_text_may_be_is_text() {
    assertThat(CodeFence.closed("`".repeat(50_000), 50_000)).hasSize(50_000);
    assertThat(board("Title,Description\na," + "~".repeat(60_000) + "\n").cards()).hasSize(1);
  }

  @Test
  void everything_in_a_cell_of_addresses_stays() {
    var header = "Title,Attachment\n";
    var four = "https://a.org;https://b.org;https://c.org;https://d.org";
    assertThat(board(header + "x,\"" + four + "\"\n").cards().getFirst().description())
        .contains("https://a.org", "https://b.org", "https://c.org", "https://d.org");
    assertThat(
            board(header + "x,\"photo.png, https://x.org/y.png\"\n")
                .cards()
                .getFirst()
                .description())
        .contains("photo.png", "https://x.org/y.png");
    assertThat(board(header + "x,Spec v2 (https://figma.com/f)\n").cards().getFirst().description())
        .contains("Spec v2", "<https://figma.com/f>");
  }

  @Test
  void an_estimate_that_is_not_kept_as_it_is_stays_readable() {
    assertEstimate("1,000", List.of());
    assertEstimate("9999.95", List.of());
    assertEstimate("2.25", List.of(new BigDecimal("2.3")));
    var plain = board("Title,Estimate\na,\"2,5\"\n").cards().getFirst();
    assertThat(plain.estimate()).contains(new BigDecimal("2.5"));
    assertThat(plain.description()).isEmpty();
  }

  private static void assertEstimate(String cell, List<BigDecimal> expected) {
    var card = board("Title,Estimate\na,\"" + cell + "\"\n").cards().getFirst();
    assertThat(card.estimate().stream()).as(cell).containsExactlyElementsOf(expected);
    assertThat(card.description()).contains("Estimate: " + cell);
    assertThat(card.notes()).hasSize(1);
  }

  @Test
  void directions_of_writing_end_in_a_title_that_is_cut() {
    var title =
        board("Title,Status\n\u202e" + "a".repeat(250) + ",Todo\n").cards().getFirst().title();
    assertThat(title).hasSizeLessThanOrEqualTo(200).endsWith("\u202c");
  }

  @Test
  void a_deadline_of_todoist_beside_a_date_stays_readable() {
    var table =
        "TYPE,CONTENT,DESCRIPTION,PRIORITY,INDENT,AUTHOR,RESPONSIBLE,DATE,DATE_LANG,TIMEZONE,DURATION,"
            + "DURATION_UNIT,DEADLINE,DEADLINE_LANG\n"
            + "task,Water,,4,1,,,every day,en,,30,minute,2026-05-01,en\n";
    assertThat(board(table).cards().getFirst().description())
        .contains("every day", "2026-05-01", "30 minute");
  }

  private static ImportedBoard board(String table) {
    return ImportFile.parse(ForeignText.of(table), ReadingChoices.NONE).boards().getFirst();
  }
}
