package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @Test
  void nothing_has_to_be_set() {
    var settings = settings(Map.of());
    assertThat(settings.signUp()).isEqualTo("invite");
    assertThat(settings.multiAz()).isFalse();
    assertThat(settings.proxy()).isFalse();
    assertThat(settings.guarded()).isTrue();
    assertThat(settings.snapshotsAtOnce()).isEqualTo(8);
    assertThat(settings.domain()).isEmpty();
  }

  @Test
  void a_wrong_setting_is_named_in_one_line() {
    assertThatThrownBy(() -> settings(Map.of("signUp", "everybody")))
        .hasMessage("signUp must match invite|open, not \"everybody\"");
    assertThatThrownBy(() -> settings(Map.of("multiAz", "yes")))
        .hasMessage("multiAz must match true|false, not \"yes\"");
    assertThatThrownBy(() -> settings(Map.of("domain", "board.example")))
        .hasMessage("domain and certificate belong together: give both or neither");
  }

  @Test
  void a_deployment_asks_once_who_is_told_of_alarms() {
    assertThatThrownBy(() -> Settings.requireAlarmEmail(_ -> Optional.empty()))
        .hasMessage(
            "Name the recipient of alarms and costs: -c alarmEmail=you@example.com,"
                + " or -c alarmEmail=nobody for no alarms.");
    for (var said : java.util.List.of("nobody", "operator@example.com")) {
      Settings.requireAlarmEmail(_ -> Optional.of(said));
    }
    assertThat(settings(Map.of("alarmEmail", "nobody")).alarmEmail()).isEmpty();
    assertThat(settings(Map.of("alarmEmail", "operator@example.com")).alarmEmail())
        .contains("operator@example.com");
    assertThatThrownBy(() -> settings(Map.of("alarmEmail", "none")))
        .hasMessageStartingWith("alarmEmail must match");
  }

  @Test
  void rates_and_the_budget_are_whole_numbers_from_one() {
    assertThat(settings(Map.of("passwordsPerSecond", 3)).rates().passwords()).isEqualTo(3);
    assertThat(settings(Map.of("monthlyBudget", "120")).monthlyBudget()).isEqualTo(120);
    for (var name :
        java.util.List.of(
            "requestsPerSecond",
            "passwordsPerSecond",
            "transfersPerSecond",
            "monthlyBudget",
            "snapshotsAtOnce")) {
      for (var wrong : java.util.List.of("0", "-1", "1.5", "many", "99999999999")) {
        assertThatThrownBy(() -> settings(Map.of(name, wrong)))
            .as("%s=%s", name, wrong)
            .hasMessageStartingWith(name + " must match");
      }
    }
  }

  @Test
  void what_was_not_built_is_named_with_the_command_that_builds_it(@TempDir Path empty) {
    assertThatThrownBy(() -> Artifacts.in(empty)).hasMessageContaining("mvn -DskipTests package");
  }

  private static Settings settings(Map<String, Object> context) {
    return Settings.from(name -> Optional.ofNullable(context.get(name)));
  }
}
