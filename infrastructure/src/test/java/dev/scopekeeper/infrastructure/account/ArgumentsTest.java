package dev.scopekeeper.infrastructure.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentsTest {

  @Test
  void settings_mean_what_they_mean_to_the_cdk_cli(@TempDir Path root) throws IOException {
    Files.writeString(
        root.resolve("cdk.json"),
        "{\"app\":\"x\",\"context\":{\"name\":\"A\",\"multiAz\":true,\"list\":[\"aws\"]}}");
    Files.writeString(root.resolve("cdk.context.json"), "{\"name\":\"B\",\"signUp\":\"open\"}");
    var arguments =
        Arguments.of(
            root,
            "latest",
            "-c",
            "name=C",
            "--context=domain=a=b",
            "--context",
            "x=1",
            "--profile",
            "work",
            "--switch");
    assertThat(arguments.context())
        .isEqualTo(
            Map.of("name", "C", "multiAz", "true", "signUp", "open", "domain", "a=b", "x", "1"));
    assertThat(arguments.profile()).contains("work");
    assertThat(arguments.others()).containsExactly("latest", "--switch");
    assertThat(arguments.settings().apply("name")).contains("C");
    assertThat(arguments.settings().apply("webAcl")).isEmpty();
  }

  @Test
  void an_argument_without_its_value_is_named(@TempDir Path root) {
    assertThatThrownBy(() -> Arguments.of(root, "--profile")).hasMessage("--profile needs a value");
    assertThatThrownBy(() -> Arguments.of(root, "-c", "multiAz"))
        .hasMessage("-c takes name=value, not \"multiAz\"");
  }
}
