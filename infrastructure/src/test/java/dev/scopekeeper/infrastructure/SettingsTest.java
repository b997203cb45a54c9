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
  void what_was_not_built_is_named_with_the_command_that_builds_it(@TempDir Path empty) {
    assertThatThrownBy(() -> Artifacts.in(empty)).hasMessageContaining("mvn -DskipTests package");
  }

  private static Settings settings(Map<String, Object> context) {
    return Settings.from(name -> Optional.ofNullable(context.get(name)));
  }
}
