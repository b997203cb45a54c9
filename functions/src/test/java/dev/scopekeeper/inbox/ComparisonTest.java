package dev.scopekeeper.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scopekeeper.inbox.Similarity.Idea;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quick way to compare ideas comes to the same as comparing all words with all words. */
class ComparisonTest {
  private static final int PROJECTS = 40;
  private static final int IDEAS = 60;
  private static final List<String> PIECES =
      List.of(
          "sign",
          "in",
          "out",
          "up",
          "import",
          "export",
          "archive",
          "restore",
          "dark",
          "light",
          "the",
          "translat",
          "ion",
          "ions",
          "ing",
          "ed",
          "es",
          "card",
          "s",
          "boards",
          "release",
          "aaaaa",
          "bb",
          "offline",
          "without a connection",
          "é",
          "ﬁle",
          "한글",
          "日本語",
          "İ",
          "Σ",
          "x",
          "2fa");

  private record Written(String title, String text) {}

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void random_ideas_are_as_alike_as_all_words_with_all_words_say() {
    System.out.println("ideas at random, seed " + seed);
    for (var i = 0; i < PROJECTS; i++) {
      var ideas = IntStream.range(0, IDEAS).mapToObj(_ -> idea()).toList();
      var former =
          ideas.stream().map(at -> FormerSimilarity.Idea.of(at.title(), at.text())).toList();
      var present = ideas.stream().map(at -> Idea.bounded(at.title(), at.text())).toList();
      var expected = new FormerSimilarity(former);
      var similarity = new Similarity(present);
      for (var one = 0; one < 5; one++) {
        var comparison =
            similarity.comparison(Idea.of(ideas.get(one).title(), ideas.get(one).text()), false);
        for (var other = 0; other < IDEAS; other++) {
          var alike = expected.of(former.get(one), former.get(other));
          var description = "seed %d: %s, %s".formatted(seed, ideas.get(one), ideas.get(other));
          assertThat(comparison.similarity(present.get(other)))
              .as(description)
              .isCloseTo(alike, within(1e-9));
          assertThat(comparison.alikeOnly(present.get(other)))
              .as(description)
              .isCloseTo(alike < Similarity.ALIKE ? 0 : alike, within(1e-9));
        }
      }
    }
  }

  @Test
  void an_idea_among_the_known_ones_is_not_counted_with_them() {
    for (var i = 0; i < PROJECTS; i++) {
      var ideas = IntStream.range(0, IDEAS).mapToObj(_ -> idea()).toList();
      var former =
          ideas.stream().map(at -> FormerSimilarity.Idea.of(at.title(), at.text())).toList();
      var expected = new FormerSimilarity(former.subList(1, IDEAS));
      var present = ideas.stream().map(at -> Idea.bounded(at.title(), at.text())).toList();
      var comparison = new Similarity(present).comparison(present.getFirst(), true);
      for (var other = 1; other < IDEAS; other++) {
        assertThat(comparison.similarity(present.get(other)))
            .as("seed %d: %s, %s", seed, ideas.getFirst(), ideas.get(other))
            .isCloseTo(expected.of(former.getFirst(), former.get(other)), within(1e-9));
      }
    }
  }

  @Test
  void words_within_the_bounds_are_what_they_were() {
    for (var i = 0; i < 20 * IDEAS; i++) {
      var text = idea().text();
      assertThat(Words.of(text)).as("seed %d: %s", seed, text).isEqualTo(FormerWords.of(text));
    }
  }

  @Test
  void marks_can_be_left_out_before_a_text_is_split_into_its_parts() {
    for (var character = 0; character <= Character.MAX_CODE_POINT; character++) {
      var text = Character.toString(character);
      if (text.matches("\\p{M}")) {
        assertThat(Normalizer.normalize(text, Normalizer.Form.NFKD)).matches("\\p{M}+");
      }
    }
  }

  /** A few words of few pieces, so that many are equal or begin alike. */
  private Written idea() {
    return new Written(words(1 + random.nextInt(6)), words(random.nextInt(30)));
  }

  private String words(int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> pieces(1 + random.nextInt(3)))
        .collect(Collectors.joining(random.nextInt(5) == 0 ? "-" : " "));
  }

  private String pieces(int count) {
    var pieces = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      pieces.add(PIECES.get(random.nextInt(PIECES.size())));
    }
    return String.join("", pieces);
  }
}
