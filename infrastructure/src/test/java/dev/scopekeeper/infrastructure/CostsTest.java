package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostsTest {

  @Test
  void the_costs_we_tell_are_those_of_the_template() throws Exception {
    assertThat(Files.readString(Path.of("../docs/costs.md")))
        .contains(
            List.of(
                Costs.table(),
                Costs.requests(),
                Costs.plans(),
                Usage.assumptions(),
                FlatPlan.table(Deployment.TEAM),
                ScalePlan.table(),
                Price.table()));
  }

  @Test
  void one_person_pays_at_most_thirty_dollars_and_only_the_database_is_fixed() {
    var one = Deployment.SIZES.getFirst();
    assertThat(Costs.total(one)).isLessThan(30);
    var others =
        Costs.of(one).entrySet().stream()
            .filter(cost -> !cost.getKey().matches("MariaDB.*|Secrets"))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    assertThat(others).isLessThan(0.10);
  }

  @Test
  void what_runs_by_itself_is_counted_from_the_template() {
    assertThat(TemplateFacts.siteChecks()).as("every five minutes").isEqualTo(8_760);
    assertThat(TemplateFacts.scheduledCalls())
        .as("and warm-ups and sweeps")
        .isBetween(8_790.0, 8_810.0);
    assertThat(TemplateFacts.callsFunction("/api/*")).isTrue();
    assertThat(TemplateFacts.callsFunction("*")).isTrue();
    assertThat(TemplateFacts.callsFunction("/beacons/*")).isFalse();
  }

  @Test
  void a_burstable_class_costs_credits_only_beyond_its_baseline() {
    var few = Deployment.SIZES.get(1);
    assertThat(Costs.of(few)).containsEntry("MariaDB CPU credits", 0.0);
    var many = new Deployment(new Usage(100_000, 5), DatabaseClass.T4G_SMALL, 1, 20, 1, false);
    assertThat(Costs.of(many).get("MariaDB CPU credits")).isGreaterThan(5);
  }

  @Test
  void a_hundred_viewers_need_no_setting() {
    assertThat(ScalePlan.limits(ScalePlan.USUAL))
        .allSatisfy(limit -> assertThat(limit.viewers()).as(limit.name()).isGreaterThan(100));
  }

  @Test
  void ten_thousand_viewers_have_what_they_need_but_for_what_s3_has_to_spread() {
    assertThat(ScalePlan.limits(ScalePlan.LARGE))
        .filteredOn(limit -> limit.viewers() < 10_000)
        .extracting(ScalePlan.Limit::setting)
        .containsExactly("nothing", "S3, by itself");
  }
}
