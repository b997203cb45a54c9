package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is in a file is imported or left out: the three numbers of an account add up. */
class ContentTallyTest {
  private static final int ROUNDS = 300;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trello.json",
        "deck.json",
        "comment-orphans.json",
        "closed-list.json",
        "labels-25-on-card.json",
        "trello-duecomplete-moves.json",
        "stage-case.csv",
        "asana-completed-moves.csv",
        "linear-canceled.csv"
      })
  void everything_in_a_sample_is_accounted_for(String name) {
    assertThat(addsUp(resource(name), name)).contains(ContentKind.CARDS);
  }

  @Test
  void everything_in_random_tables_is_accounted_for() {
    eachRound((random, what) -> addsUp(table(random), what));
  }

  @Test
  void everything_in_random_trello_boards_is_accounted_for() {
    eachRound((random, what) -> addsUp(trello(random), what));
  }

  @Test
  void everything_in_random_deck_boards_is_accounted_for() {
    eachRound((random, what) -> addsUp(deck(random), what));
  }

  @Test
  void a_comment_of_a_card_that_is_gone_is_left_out_with_the_reason() {
    var comments = account(read(resource("comment-orphans.json")), ContentKind.COMMENTS);
    assertThat(comments.inFile()).isEqualTo(1);
    assertThat(comments.imported()).isZero();
    assertThat(comments.leftOut())
        .containsExactly(new ContentCount.LeftOut("on cards that are not in this file", 1));
  }

  @Test
  void an_archived_list_is_left_out_and_its_cards_are_imported() {
    var file = read(resource("closed-list.json"));
    assertThat(account(file, ContentKind.STAGES).leftOut())
        .containsExactly(new ContentCount.LeftOut("archived in Trello", 1));
    assertThat(account(file, ContentKind.CARDS))
        .isEqualTo(ContentCount.whole(ContentKind.CARDS, 2));
  }

  @Test
  void notes_that_do_not_fit_are_counted_by_kind() {
    var rows =
        IntStream.range(0, 1_200)
            .mapToObj(i -> "Card " + i + ",no date " + i + "," + (i % 2 == 0 ? "Ann" : ""))
            .collect(Collectors.joining("\n", "Title,Due,Assignee\n", "\n"));
    var board = Preview.of(read(rows), TestContext.create()).boards().getFirst();
    assertThat(board.notes()).hasSize(1_000);
    assertThat(board.omittedNotes())
        .extracting(Preview.NoteCount::kind)
        .containsExactly(
            "due dates that cannot be read", "assigned people: only the names come across");
    assertThat(board.omittedNotes().stream().mapToInt(Preview.NoteCount::count).sum())
        .isEqualTo(board.moreNotes());
  }

  private static ContentCount account(ImportedFile file, ContentKind kind) {
    return file.boards().getFirst().content().stream()
        .filter(count -> count.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** The kinds of content in a file, after checking the account of each. */
  private static List<ContentKind> addsUp(String text, String what) {
    var counts = read(text).boards().stream().flatMap(board -> board.content().stream()).toList();
    assertThat(counts)
        .as(what + " of " + text)
        .allMatch(count ->
            count.inFile()
                == count.imported()
                    + count.leftOut().stream().mapToInt(ContentCount.LeftOut::count).sum());
    return counts.stream().map(ContentCount::kind).toList();
  }

  private interface Round {
    void check(Random random, String what);
  }

  private static void eachRound(Round round) {
    var seed = new Random().nextLong();
    for (var i = 0; i < ROUNDS; i++) {
      round.check(new Random(seed + i), "seed " + (seed + i));
    }
  }

  private static String table(Random random) {
    var header =
        """
        Title,Status,Labels,Assignee,Due,Checklist,Comment,Attachment,Priority,Blocked by,Extra
        A,Done
        """;
    return IntStream.range(0, random.nextInt(1, 40))
        .mapToObj(_ ->
            IntStream.range(0, random.nextInt(1, 13))
                .mapToObj(_ -> cell(random))
                .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", header, "\n"));
  }

  private static String cell(Random random) {
    return one(
        random,
        "",
        "",
        " ",
        "A",
        "a ",
        "Done",
        "2026-02-03",
        "31.31.2026",
        "\"x, y; x\"",
        "\"- [ ] one\n\n- [x] two\"",
        "\"" + "z".repeat(400) + "\"");
  }

  private static String trello(Random random) {
    return """
    {'name':'R','prefs':{},'labelNames':{},'lists':[%s],'cards':[%s],'labels':[%s],
     'checklists':[%s],'actions':[%s]}\
    """
        .formatted(
            some(
                random,
                5,
                () -> "{'id':'%s','name':'L','closed':%s}".formatted(id(random), flag(random))),
            some(random, 20, () -> trelloCard(random)),
            some(random, 6, () -> "{'id':'%s','name':'N'}".formatted(id(random))),
            some(random, 8, () -> trelloChecklist(random)),
            some(
                random,
                12,
                () ->
                    "{'type':'%s','data':{'text':'%s','card':{'id':'%s'}}}"
                        .formatted(
                            one(random, "commentCard", "copyCommentCard", "other"),
                            one(random, "", "hm"),
                            id(random))))
        .replace('\'', '"');
  }

  private static String trelloCard(Random random) {
    return random.nextInt(15) == 0
        ? "7"
        : """
        {'id':'%s','name':'C','idList':'%s','due':%s,'dueComplete':%s,'start':%s,
         'idMembers':[%s],'idLabels':['%s'],'labels':[{'id':'%s'}],'idMembersVoted':['a','b'],
         'attachments':[%s],'customFieldItems':[%s]}\
        """
            .formatted(
                id(random),
                id(random),
                one(random, "null", "'never'", "'2026-01-02T00:00:00Z'"),
                flag(random),
                one(random, "null", "'2026-01-02'"),
                some(random, 3, () -> "'" + id(random) + "'"),
                id(random),
                id(random),
                some(
                    random,
                    3,
                    () ->
                        "{'name':'f','url':'%s','isUpload':%s}"
                            .formatted(one(random, "https://a.example", "x:y"), flag(random))),
                some(
                    random, 3, () -> one(random, "{'value':{'text':'v'}}", "{'value':null}", "3")));
  }

  private static String trelloChecklist(Random random) {
    return "{'idCard':%s,'name':'%s','checkItems':[%s]}"
        .formatted(
            one(random, "null", "'" + id(random) + "'"),
            one(random, "Checklist", "Steps", ""),
            some(random, 120, () -> one(random, "{'name':'i'}", "{'name':''}", "{}", "5")));
  }

  private static String deck(Random random) {
    return """
    {'boards':[{'title':'D','labels':[%s],'stacks':[%s]}]}\
    """
        .formatted(
            some(random, 6, () -> one(random, "{'id':'" + id(random) + "'}", "{}", "3")),
            some(
                random,
                5,
                () ->
                    one(
                        random,
                        "7",
                        "{'title':'x','deletedAt':5}",
                        "{'title':'S','cards':["
                            + some(random, 12, () -> deckCard(random))
                            + "]}")))
        .replace('\'', '"');
  }

  private static String deckCard(Random random) {
    return one(
        random,
        "'odd'",
        "{'title':'g','deletedAt':5}",
        """
        {'title':'C','description':'%s','duedate':%s,'done':%s,'startdate':%s,
         'attachments':[%s],'assignedUsers':[%s],'comments':[%s],'dependentCards':[1,2]}\
        """
            .formatted(
                "- [ ] a\\n".repeat(random.nextInt(120)),
                one(random, "null", "'never'", "'2026-01-02T00:00:00Z'"),
                one(random, "null", "'2026-01-02T00:00:00Z'"),
                one(random, "null", "'2026-01-02'"),
                some(random, 3, () -> one(random, "{'data':'f'}", "{'deletedAt':5}", "3")),
                some(random, 3, () -> one(random, "'ann'", "{'uid':'bob'}", "{}", "''")),
                some(random, 3, () -> one(random, "{'message':'m'}", "{'message':' '}", "3"))));
  }

  private static String id(Random random) {
    return "i" + random.nextInt(7);
  }

  private static String flag(Random random) {
    return one(random, "true", "false", "null");
  }

  private static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static String some(Random random, int most, Supplier<String> one) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(_ -> one.get())
        .collect(Collectors.joining(","));
  }

  private static ImportedFile read(String text) {
    return ImportFile.parse(ForeignText.of(text), Optional.empty());
  }

  private static String resource(String name) {
    try (var in = ContentTallyTest.class.getResourceAsStream("/import/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
