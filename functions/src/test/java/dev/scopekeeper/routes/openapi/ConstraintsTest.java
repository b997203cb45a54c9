package dev.scopekeeper.routes.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.OneLineText;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConstraintsTest {

  @Test
  void the_document_calls_blank_what_the_check_calls_blank() {
    var pattern = Pattern.compile(Constraints.NOT_BLANK).asMatchPredicate();
    assertThat(IntStream.rangeClosed(1, Character.MAX_CODE_POINT))
        .allSatisfy(point -> {
          var text = Character.toString(point);
          assertThat(pattern.test(text)).as("U+%04X", point).isEqualTo(OneLineText.isVisible(text));
        });
  }
}
