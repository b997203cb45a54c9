package dev.scopekeeper.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.inbox.ProjectIdeas.Match;
import dev.scopekeeper.inbox.ProjectIdeas.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a look at a suggestion costs is counted: rows read, words looked up, bytes kept. */
class IdeaCacheTest {
  private static final int CARDS = 10_000;
  private static final Instant BEGUN = Instant.parse("2026-01-01T00:00:00Z");
  private static final long AMPLE = 100_000_000;

  /** A project as the database has it, which counts what is read of it. */
  private static final class Stored {
    private final UUID id = UUID.randomUUID();
    private final List<Row> rows = new ArrayList<>();
    private Instant begun = BEGUN;
    private long revision = 1;
    private int read;

    Stored cards(int count, IntFunction<String> title, IntFunction<String> text) {
      for (var i = 0; i < count; i++) {
        rows.add(new Row("card", new UUID(1, i), revision, title.apply(i), text.apply(i), none()));
      }
      return this;
    }

    void change(int card, String title) {
      revision++;
      rows.removeIf(row -> row.id().equals(new UUID(1, card)));
      rows.add(new Row("card", new UUID(1, card), revision, title, "", none()));
    }

    List<Row> since(long known) {
      var project = new Row("project", id, revision, "", "", Optional.of(begun));
      var changed = rows.stream().filter(row -> row.revision() > known);
      var all = Stream.concat(changed, Stream.of(project)).toList();
      read += all.size() - 1;
      return all;
    }

    private static Optional<Instant> none() {
      return Optional.empty();
    }
  }

  private final IdeaCache cache = new IdeaCache(AMPLE);

  private List<UUID> alike(Stored project, String title) {
    var ideas = cache.current(project.id, project::since).ideas();
    return ideas.alike(ideas.comparison(suggestion(title, "")), UUID.randomUUID(), 5).stream()
        .map(Match::id)
        .toList();
  }

  private static Suggestion suggestion(String title, String text) {
    return Suggestion.open(UUID.randomUUID(), title, text, "", "", UUID.randomUUID(), BEGUN);
  }

  @Test
  void only_what_changed_is_read_again() {
    var project = new Stored().cards(CARDS, i -> "Card " + i, _ -> "");
    assertThat(alike(project, "Weekly meal planner")).isEmpty();
    assertThat(project.read).isEqualTo(CARDS);
    project.change(7, "Weekly meal planner");
    assertThat(alike(project, "Weekly meal planner")).containsExactly(new UUID(1, 7));
    assertThat(alike(project, "Weekly meal planner")).containsExactly(new UUID(1, 7));
    assertThat(project.read).isEqualTo(CARDS + 1);
    project.change(7, "");
    assertThat(alike(project, "Weekly meal planner")).isEmpty();
    assertThat(project.read).isEqualTo(CARDS + 2);
  }

  @Test
  void a_project_made_again_under_the_same_id_is_another_one() {
    var project = new Stored().cards(3, _ -> "Weekly meal planner", _ -> "");
    assertThat(alike(project, "Weekly meal planner")).hasSize(3);
    project.rows.clear();
    project.begun = BEGUN.plusSeconds(1);
    project.revision = 50;
    assertThat(alike(project, "Weekly meal planner")).isEmpty();
  }

  @Test
  void a_project_put_back_to_an_earlier_revision_is_read_again() {
    var project = new Stored().cards(3, i -> "Card " + i, _ -> "");
    project.change(1, "Weekly meal planner");
    project.change(2, "Something else");
    assertThat(alike(project, "Weekly meal planner")).hasSize(1);
    project.rows.clear();
    project.revision = 1;
    assertThat(alike(project, "Weekly meal planner")).isEmpty();
  }

  @Test
  void the_longest_suggestion_looks_no_more_words_up_than_a_short_one() {
    var texts =
        List.of(
            "same ".repeat(1_000),
            words(5_000, i -> "w" + i),
            "x".repeat(5_000),
            "a\u0301\u0323".repeat(1_666),
            "\u65e5\u672c\u8a9e\u6f22\u5b57".repeat(1_000),
            words(5_000, i -> "aaaaa" + (char) ('a' + i % 26) + (char) ('a' + i / 26)),
            "\ufdfa".repeat(5_000));
    for (var text : texts) {
      var beginning = text.substring(0, 200);
      var project = new Stored().cards(CARDS, i -> i % 2 == 0 ? beginning : "aaaaa" + i, _ -> text);
      var ideas = cache.current(project.id, project::since).ideas();
      var comparison = ideas.comparison(suggestion(beginning, text));
      ideas.alike(comparison, UUID.randomUUID(), 5);
      assertThat(comparison.lookups())
          .as(beginning)
          .isLessThanOrEqualTo(2L * Similarity.Idea.MOST_WORDS * CARDS);
      assertThat(ideas.bytes()).as(beginning).isLessThan(CARDS * 3_500L);
    }
  }

  @Test
  void of_cards_that_share_no_word_with_a_suggestion_only_titles_are_looked_at() {
    var project = new Stored().cards(CARDS, i -> "alpha beta" + i, i -> words(400, j -> "x" + j));
    var ideas = cache.current(project.id, project::since).ideas();
    var comparison =
        ideas.comparison(suggestion("Weekly meal planner", words(5_000, i -> "y" + i)));
    assertThat(ideas.alike(comparison, UUID.randomUUID(), 5)).isEmpty();
    assertThat(comparison.lookups()).isEqualTo(2L * CARDS);
  }

  @Test
  void however_many_projects_are_asked_for_the_cache_stays_within_its_bounds() {
    var small = new IdeaCache(3_000_000);
    for (var i = 0; i < 50; i++) {
      var project =
          new Stored().cards(1_000, j -> "Card number " + j, j -> words(400, k -> "w" + k));
      small.current(project.id, project::since);
      assertThat(small.bytes()).isLessThanOrEqualTo(3_000_000);
    }
    for (var i = 0; i < 1_000; i++) {
      var empty = new Stored();
      small.current(empty.id, empty::since);
    }
    assertThat(small.bytes()).isLessThanOrEqualTo(3_000_000);
  }

  /** As many words as fit into so many characters. */
  private static String words(int characters, IntFunction<String> word) {
    var words = new StringBuilder();
    for (var i = 0; words.length() < characters; i++) {
      words.append(word.apply(i)).append(' ');
    }
    return words.substring(0, characters);
  }
}
