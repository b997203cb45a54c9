package dev.scopekeeper.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.inbox.Similarity.Idea;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Near-duplicates against a list of pairs that people judged. */
class SimilarityTest {
  /**
   * What was reached on the pairs that nobody looked at while choosing words and bounds: 0.89 both.
   */
  private static final double PRECISION = 0.85;

  private static final double RECALL = 0.85;
  private static final Path PAIRS = Path.of("src/test/resources/inbox/pairs.tsv");

  private record Pair(boolean same, String sort, Idea one, Idea other, String line) {
    static Pair read(String line) {
      var parts = line.split("\t", -1);
      return new Pair(parts[0].equals("same"), parts[1], idea(parts[2]), idea(parts[3]), line);
    }

    private static Idea idea(String written) {
      var parts = written.split(" :: ", 2);
      return Idea.of(parts[0], parts.length > 1 ? parts[1] : "");
    }
  }

  /** How many pairs were found, and rightly. */
  private record Figures(String of, int same, int shown, int right) {
    double precision() {
      return (double) right / shown;
    }

    double recall() {
      return (double) right / same;
    }
  }

  private final List<Pair> pairs = read();
  private final Similarity similarity =
      new Similarity(pairs.stream().flatMap(pair -> Stream.of(pair.one(), pair.other())).toList());

  @Test
  void near_duplicates_are_found_and_little_else() {
    assertThat(pairs.size()).isGreaterThanOrEqualTo(100);
    var chosenBy = figures("chosen by", every(0));
    var heldOut = figures("held out", every(1));
    var all = figures("all", pairs);
    for (var figures : List.of(chosenBy, heldOut, all)) {
      System.out.printf(
          "near-duplicates, %s: precision %.2f, recall %.2f (%d shown, %d of %d right)%n",
          figures.of(),
          figures.precision(),
          figures.recall(),
          figures.shown(),
          figures.right(),
          figures.same());
    }
    assertThat(heldOut.precision()).isGreaterThan(PRECISION);
    assertThat(heldOut.recall()).isGreaterThan(RECALL);
  }

  private List<Pair> every(int rest) {
    var some = new ArrayList<Pair>();
    for (var i = 0; i < pairs.size(); i++) {
      if (i % 2 == rest) {
        some.add(pairs.get(i));
      }
    }
    return some;
  }

  private Figures figures(String of, List<Pair> some) {
    var shown = some.stream().filter(this::alike).toList();
    for (var pair : some) {
      if (Boolean.getBoolean("similarity.show") && pair.same() != alike(pair)) {
        System.out.printf(
            "  %.2f %s %s %s%n",
            similarity.between(pair.one(), pair.other()), pair.line(), pair.one(), pair.other());
      }
    }
    return new Figures(
        of,
        (int) some.stream().filter(Pair::same).count(),
        shown.size(),
        (int) shown.stream().filter(Pair::same).count());
  }

  private boolean alike(Pair pair) {
    return similarity.between(pair.one(), pair.other()) >= Similarity.ALIKE;
  }

  @Test
  void likeness_is_the_same_both_ways_and_whole_with_itself() {
    for (var pair : pairs) {
      var there = similarity.between(pair.one(), pair.other());
      var back = similarity.between(pair.other(), pair.one());
      assertThat(Math.abs(there - back)).as(pair.line()).isLessThan(1e-9);
      assertThat(similarity.between(pair.one(), pair.one())).isBetween(0.999, 1.001);
    }
  }

  private static List<Pair> read() {
    try {
      return Files.readAllLines(PAIRS).stream()
          .filter(line -> !line.startsWith("#"))
          .map(Pair::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
