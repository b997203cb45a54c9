package dev.scopekeeper.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scopekeeper.api.Problem;
import dev.scopekeeper.card.Card;
import dev.scopekeeper.card.Label;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
  private static final UUID ACTOR = new UUID(9, 9);

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
    assertThat(stages("{'title':'A'},{'title':'B'}")).containsExactly("A", "B!");
    assertThat(stages("{'title':'A','isDoneColumn':true},{'title':'B'}"))
        .containsExactly("To do", "A!", "B");
    assertThat(stages("{'title':'A'},{'title':'B','isDoneColumn':true},{'title':'C'}"))
        .containsExactly("A", "B!", "C");
  }

  @Test
  void names_that_are_the_same_get_numbers_even_where_the_numbered_name_is_taken() {
    assertThat(stages("{'title':'A'},{'title':'a'},{'title':'A 2'},{'title':'A'}"))
        .doesNotHaveDuplicates()
        .hasSize(4)
        .startsWith("A");
  }

  @Test
  void more_than_a_project_may_have_is_refused_with_a_pointer_to_the_choice() {
    var many =
        IntStream.range(0, 31)
            .mapToObj(i -> "{'title':'" + i + "'}")
            .collect(Collectors.joining(","));
    assertThatThrownBy(() -> stages(many))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
              assertThat(problem.body("").errors().getFirst().pointer()).contains("#/boards/0");
            });
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
    assertThat(made.createdBy()).contains(ACTOR);
    assertThat(plan.content().comments().getFirst().authorName()).isEqualTo("ann");
    assertThat(plan.content().comments())
        .extracting(said -> said.createdAt().toString())
        .containsExactly("2023-07-18T10:00:00Z", "2026-01-01T00:00:00Z");
    assertThat(plan.content().comments()).allMatch(said -> said.author().isEmpty());
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
    var choice =
        new BoardChoice(
            "b1", new UUID(0, 0), "GA", "Garden", Optional.of(stacks), Optional.of(labels));
    var file = ImportedFile.of("deck", List.of(board), List.of());
    var next = new AtomicLong();
    return ImportPlan.of(
        ChosenBoard.of(file, List.of(choice)).getFirst(),
        new ImportContext(
            ImportPlanTest::sameness,
            () -> new UUID(1, next.incrementAndGet()),
            ACTOR,
            Instant.parse("2026-01-01T00:00:00Z")));
  }

  /** Names are the same in any case. */
  private static List<String> sameness(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
