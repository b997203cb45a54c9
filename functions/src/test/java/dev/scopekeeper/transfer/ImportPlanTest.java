package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  @Test
  void labels_put_cards_in_releases_and_done_cards_stand_where_work_is_done() {
    var plan =
        plan(
            board("{'id':5,'title':'Now'}", open("{'title':'a','labels':[{'id':5}]}"), done("b")),
            Map.of(),
            Map.of("l1", new BoardChoice.Mapping("mvp")));
    assertThat(plan.stages()).extracting(Stage::name).containsExactly("Open", "Closed");
    assertThat(plan.cards()).extracting(Card::number).containsExactly(1, 2);
    assertThat(plan.cards().get(0).release()).contains(plan.releases().getFirst().id());
    assertThat(plan.cards().get(1).stage()).isEqualTo(plan.stages().get(1).id());
    assertThat(plan.labels()).extracting(Label::name).containsExactly("Now");
  }

  @Test
  void a_board_whose_stacks_are_all_releases_gets_the_usual_stages() {
    var autumn = new BoardChoice.Mapping(" Autumn ");
    var plan =
        plan(
            board("", open("{'title':'a'}"), done("b")),
            Map.of("s1", autumn, "s2", autumn),
            Map.of());
    assertThat(plan.stages())
        .extracting(Stage::name)
        .containsExactly("To do", "Doing", "Review", "Done");
    assertThat(plan.releases())
        .extracting(Release::name)
        .containsExactly("MVP", "Next", "Later", "Autumn");
    assertThat(plan.cards())
        .allMatch(card -> card.release().equals(Optional.of(plan.releases().get(3).id())));
    assertThat(plan.cards())
        .extracting(Card::stage)
        .containsExactly(plan.stages().getFirst().id(), plan.stages().getLast().id());
  }

  @Test
  void one_stage_is_where_work_is_done_and_it_is_not_the_first() {
    assertThat(stages("")).containsExactly("To do", "Doing", "Review", "Done!");
    assertThat(stages("{'title':'A'}")).containsExactly("A", "Done!");
    assertThat(stages("{'title':'A'},{'title':'B'}")).containsExactly("A", "B", "Done!");
    assertThat(stages("{'title':'A'},{'title':'Erledigt'},{'title':'C'}"))
        .containsExactly("A", "Erledigt!", "C");
    assertThat(stages("{'title':'A','isDoneColumn':true},{'title':'B'}"))
        .containsExactly("To do", "A!", "B");
    assertThat(stages("{'title':'A'},{'title':'B','isDoneColumn':true},{'title':'C'}"))
        .containsExactly("A", "B!", "C");
  }

  @Test
  void names_that_are_the_same_get_numbers_even_where_the_numbered_name_is_taken() {
    assertThat(stages("{'title':'A'},{'title':'a'},{'title':'A 2'},{'title':'A'}"))
        .doesNotHaveDuplicates()
        .hasSize(5)
        .startsWith("A");
  }

  @Test
  void no_card_leaves_its_stage_because_it_is_marked_complete() {
    var board = board("", open("{'title':'a','done':'2023-07-18T10:00:00+00:00'},{'title':'b'}"));
    var plan = plan(board, Map.of(), Map.of());
    assertThat(stagesOf(plan)).containsExactly("Open", "Open");
    assertThat(plan.stages()).extracting(Stage::name).containsExactly("Open", "Done");
    assertThat(plan.cards().getFirst().description()).isEqualTo("Completed: 2023-07-18");
    var moved = plan(board, choice(Optional.empty(), Optional.of(true)));
    assertThat(stagesOf(moved)).containsExactly("Done", "Open");
    assertThat(moved.cards().getFirst().description()).isEmpty();
  }

  @Test
  void finished_cards_without_a_stage_of_their_own_are_in_the_done_stage() {
    var plan = plan(table("Title,Status,Done\nA,Doing,\nB,,yes\nC,,\n"), Map.of(), Map.of());
    assertThat(plan.cards()).extracting(Card::title).containsExactly("A", "B", "C");
    assertThat(stagesOf(plan)).containsExactly("Doing", "Done", "Doing");
  }

  @Test
  void a_part_of_the_work_is_not_complete() {
    var rows = "A,0%\nB,50 %\nC,99.5%\nD,0.0\nE,100%\nF,1\nG,2026-09-10\n";
    assertThat(table("Title,Completed\n" + rows).cards())
        .filteredOn(ImportedCard::done)
        .extracting(ImportedCard::title)
        .containsExactly("E", "F", "G");
  }

  @Test
  void the_done_stage_can_be_chosen_and_can_be_a_new_one() {
    var board = board("", open("{'title':'a'}"), done("b"), "{'title':'Later'}");
    assertThat(doneStage(board, Optional.empty())).isEqualTo("Closed");
    assertThat(doneStage(board, Optional.of("s3"))).isEqualTo("Later");
    assertThat(doneStage(board, Optional.of("new"))).isEqualTo("Done");
    assertThatThrownBy(() -> doneStage(board, Optional.of("s9")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.faults().getFirst().pointer()).contains("#/boards/0/done"));
  }

  @Test
  void stages_that_are_too_many_share_one_and_stay_on_their_cards() {
    var many =
        IntStream.range(0, 40)
            .mapToObj(i ->
                "{'title':'S%d','cards':[%s]}"
                    .formatted(i, i % 2 == 0 ? "{'title':'c'},{'title':'d'}" : "{'title':'e'}"))
            .collect(Collectors.joining(","));
    var board = board("", many);
    var plan = plan(board, Map.of(), Map.of());
    assertThat(plan.stages()).hasSize(30);
    assertThat(plan.stages()).extracting(Stage::name).contains("S0", "Other", "Done");
    assertThat(plan.cards()).hasSize(60);
    assertThat(plan.cards())
        .filteredOn(card -> nameOf(plan, card).equals("Other"))
        .hasSize(12)
        .allMatch(card -> card.description().startsWith("Stage: S"));
    var folded = ImportOutline.of(board, TestContext.create()).folded().getFirst();
    assertThat(folded.kind()).isEqualTo(ContentKind.STAGES);
    assertThat(List.of(folded.count(), folded.limit())).containsExactly(41, 30);
    assertThat(folded.names()).hasSize(12).contains("S39").doesNotContain("S0");
    assertThat(folded.into()).contains("Other");
  }

  @Test
  void epics_and_releases_that_are_too_many_stay_on_their_cards() {
    var rows =
        IntStream.range(0, 120)
            .mapToObj(i -> "c%d,E%d,R%d\nd%d,E%d,R%d".formatted(i, i, i, i, i % 60, i % 60))
            .collect(Collectors.joining("\n", "Title,Epic,Release\n", "\n"));
    var board = table(rows);
    var plan = plan(board, Map.of(), Map.of());
    assertThat(plan.epics()).hasSize(100);
    assertThat(plan.releases()).hasSize(100);
    assertThat(plan.cards())
        .filteredOn(card -> card.epic().isEmpty())
        .hasSize(20)
        .allMatch(card -> card.description().startsWith("Release: R"))
        .allMatch(card -> card.description().contains("Epic: E"));
    assertThat(ImportOutline.of(board, TestContext.create()).folded())
        .extracting(Folded::kind)
        .containsExactly(ContentKind.RELEASES, ContentKind.EPICS);
  }

  @Test
  void as_many_releases_as_a_project_can_have_leave_out_those_that_no_card_is_in() {
    var rows =
        IntStream.range(0, 98)
            .mapToObj(i -> "c" + i + ",Sprint " + i)
            .collect(Collectors.joining("\n", "Title,Sprint\n", "\n"));
    var plan = plan(table(rows), Map.of(), Map.of());
    assertThat(plan.releases())
        .hasSize(100)
        .extracting(Release::name)
        .startsWith("MVP", "Next", "Sprint 0");
    assertThat(plan.cards()).allMatch(card -> card.release().isPresent());
  }

  @Test
  void more_chosen_releases_than_a_project_can_have_are_refused_with_a_pointer_to_the_choice() {
    var labels =
        IntStream.range(0, 101)
            .mapToObj(i -> "{'id':" + i + ",'title':'L" + i + "'}")
            .collect(Collectors.joining(","));
    var chosen =
        IntStream.range(1, 102)
            .boxed()
            .collect(Collectors.toMap(i -> "l" + i, i -> new BoardChoice.Mapping("R" + i)));
    assertThatThrownBy(() -> plan(board(labels, open("")), Map.of(), chosen))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
              assertThat(problem.body("").errors().getFirst().pointer()).contains("#/boards/0");
            });
  }

  @Test
  void names_that_differ_only_by_case_and_white_space_are_one_and_that_is_said() {
    var board =
        table(
            """
            Title,Status,Epic,Labels
            A,Done,Pêche,x y
            B,done,peche,X  Y
            C,"DONE ",PÊCHE,x y
            D,In  progress,Peche,z
            """);
    var plan = plan(board, Map.of(), Map.of());
    assertThat(plan.stages()).extracting(Stage::name).containsExactly("In  progress", "Done");
    assertThat(plan.epics())
        .extracting(Epic::name)
        .containsExactly("Hardening and improvements", "Peche", "Pêche 2");
    assertThat(plan.labels()).extracting(Label::name).containsExactly("x y", "z");
    assertThat(ImportOutline.of(board, TestContext.create()).notes())
        .extracting(note -> note.card() + " " + note.what())
        .containsExactly(
            "stage Done is also written done, DONE: they become one",
            "epic Pêche 2 has a number, because another is called almost the same",
            "epic Peche is also written peche: they become one",
            "epic Pêche 2 is also written PÊCHE: they become one");
  }

  @Test
  void long_names_are_cut_never_merged_and_that_is_said() {
    var march = "Waiting for the answer of the customer about the invoice of March";
    var april = "Waiting for the answer of the customer about the invoice of April";
    var board =
        table(
            "Title,Status,Epic,Release,Labels\nA,%1$s,%1$s,%1$s,%1$s\nB,%2$s,%2$s,%2$s,%2$s\n"
                .formatted(march, april));
    var plan = plan(board, Map.of(), Map.of());
    assertThat(plan.stages())
        .extracting(Stage::name)
        .containsExactly(
            "Waiting for the answer of the customer about the invoice of…",
            "Waiting for the answer of the customer about the invoic 2",
            "Done");
    assertThat(plan.epics()).hasSize(3);
    assertThat(plan.releases()).hasSize(5);
    assertThat(plan.labels()).hasSize(2);
    assertThat(ImportOutline.of(board, TestContext.create()).notes())
        .hasSize(8)
        .anyMatch(note -> note.what().equals("is the short name of " + april));
  }

  @Test
  void counts_and_comments_are_those_of_the_file() {
    var comment = "{'message':'Hm','actorId':'ann','creationDateTime':'2023-07-18T10:00:00+00:00'}";
    var card =
        "{'title':'a','description':'- [x] b\\n- [ ] c','comments':["
            + comment
            + ",{'message':'x'}]}";
    var plan = plan(board("", open(card)), Map.of(), Map.of());
    var made = plan.cards().getFirst();
    assertThat(List.of(made.checklistDone(), made.checklistTotal(), made.comments()))
        .containsExactly(1, 2, 2);
    assertThat(made.createdBy()).contains(TestContext.ACTOR);
    assertThat(plan.content().comments().getFirst().authorName()).isEqualTo("ann");
    assertThat(plan.content().comments())
        .extracting(said -> said.createdAt().toString())
        .containsExactly("2023-07-18T10:00:00Z", "2026-01-01T00:00:00Z");
    assertThat(plan.content().comments()).allMatch(said -> said.author().isEmpty());
  }

  private static String doneStage(ImportedBoard board, Optional<String> done) {
    return plan(board, choice(done, Optional.empty())).stages().stream()
        .filter(Stage::done)
        .map(Stage::name)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> stagesOf(ImportPlan plan) {
    return plan.cards().stream().map(card -> nameOf(plan, card)).toList();
  }

  private static String nameOf(ImportPlan plan, Card card) {
    return plan.stages().stream()
        .filter(stage -> stage.id().equals(card.stage()))
        .map(Stage::name)
        .findFirst()
        .orElseThrow();
  }

  private static ImportedBoard table(String csv) {
    return ImportFile.parse(ForeignText.of(csv), Optional.empty()).boards().getFirst();
  }

  private static List<String> stages(String stacks) {
    return plan(board("", stacks), Map.of(), Map.of()).stages().stream()
        .map(stage -> stage.name() + (stage.done() ? "!" : ""))
        .toList();
  }

  private static String open(String cards) {
    return "{'title':'Open','cards':[" + cards + "]}";
  }

  private static String done(String title) {
    return "{'title':'Closed','cards':[{'title':'" + title + "','done':true}]}";
  }

  private static ImportedBoard board(String labels, String... stacks) {
    var file =
        "{'boards':[{'title':'Garden','labels':[%s],'stacks':[%s]}]}"
            .formatted(labels, String.join(",", stacks));
    return ImportFile.parse(ForeignText.of(file.replace('\'', '"')), Optional.empty())
        .boards()
        .getFirst();
  }

  private static ImportPlan plan(
      ImportedBoard board,
      Map<String, BoardChoice.Mapping> stacks,
      Map<String, BoardChoice.Mapping> labels) {
    return plan(
        board,
        new BoardChoice(
            "b1",
            new UUID(0, 0),
            "GA",
            "Garden",
            Optional.of(stacks),
            Optional.of(labels),
            Optional.empty(),
            Optional.empty()));
  }

  private static BoardChoice choice(Optional<String> done, Optional<Boolean> moveCompleted) {
    return new BoardChoice(
        "b1",
        new UUID(0, 0),
        "GA",
        "Garden",
        Optional.empty(),
        Optional.empty(),
        done,
        moveCompleted);
  }

  private static ImportPlan plan(ImportedBoard board, BoardChoice choice) {
    var file = ImportedFile.of("deck", List.of(board), List.of());
    return ImportPlan.of(ChosenBoard.of(file, List.of(choice)).getFirst(), TestContext.create());
  }
}
