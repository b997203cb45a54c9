package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void ids_are_in_the_order_in_which_they_were_made() {
    // many in a millisecond
    var ids = Stream.generate(Ids::generate).limit(10_000).map(Object::toString).toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }
}
