package dev.scopekeeper.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RanksTest {

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 20261124})
  void anything_put_anywhere_stays_where_it_was_put(long seed) {
    var random = new Random(seed);
    var ranks = new ArrayList<String>();
    for (var i = 0; i < 5_000; i++) {
      var place = random.nextInt(ranks.size() + 1);
      ranks.add(place, Ranks.between(at(ranks, place - 1), at(ranks, place)));
    }
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
    assertThat(ranks).allMatch(rank -> rank.length() < 20);
  }

  @Test
  void adding_at_the_end_ten_thousand_times_keeps_ranks_short() {
    var ranks = Ranks.between(Optional.empty(), Optional.empty(), 10_000);
    assertThat(ranks).isSorted().doesNotHaveDuplicates().hasSize(10_000);
    assertThat(ranks.getLast()).hasSizeLessThan(6);
  }

  @Test
  void adding_at_the_front_keeps_ranks_short() {
    var ranks = new ArrayList<>(List.of("a0"));
    for (var i = 0; i < 10_000; i++) {
      ranks.addFirst(Ranks.between(Optional.empty(), Optional.of(ranks.getFirst())));
    }
    assertThat(ranks).isSorted().doesNotHaveDuplicates();
    assertThat(ranks.getFirst()).hasSizeLessThan(6);
  }

  @Test
  void many_fit_between_two_neighbours() {
    var ranks = Ranks.between(Optional.of("a0"), Optional.of("a1"), 500);
    assertThat(ranks).isSorted().doesNotHaveDuplicates().hasSize(500);
    assertThat(ranks).allMatch(rank -> rank.compareTo("a0") > 0 && rank.compareTo("a1") < 0);
  }

  @Test
  void nothing_fits_between_bounds_in_the_wrong_order() {
    assertThatThrownBy(() -> Ranks.between(Optional.of("a1"), Optional.of("a1")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Optional<String> at(List<String> ranks, int index) {
    return index < 0 || index >= ranks.size() ? Optional.empty() : Optional.of(ranks.get(index));
  }
}
