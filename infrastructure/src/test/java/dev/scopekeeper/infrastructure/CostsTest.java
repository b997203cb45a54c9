package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CostsTest {

  @Test
  void the_costs_we_tell_are_those_of_the_template() throws Exception {
    assertThat(Files.readString(Path.of("../docs/costs.md"))).contains(Costs.table());
  }

  @Test
  void one_person_pays_at_most_thirty_dollars_and_only_the_database_is_fixed() {
    var one = Costs.SIZES.getFirst();
    assertThat(Costs.total(one)).isLessThan(30);
    var others =
        Costs.of(one).entrySet().stream()
            .filter(cost -> !cost.getKey().matches("MariaDB.*|Administrator.*"))
            .mapToDouble(java.util.Map.Entry::getValue)
            .sum();
    assertThat(others).isLessThan(0.10);
  }
}
