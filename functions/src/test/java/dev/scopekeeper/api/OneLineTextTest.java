package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTextTest {
  private static final int TEXTS = 20_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# of seats per table is wrong",
        "__proto__ leaks into the cache",
        "a  b",
        "👩‍👩‍👧 and ❤️",
        "می‌خواهم",
        "אבג abc",
        "\u2067אבג\u2069 abc"
      })
  void what_a_reader_sees_stays(String text) {
    assertThat(OneLineText.of(text)).isEqualTo(text);
  }

  @Test
  void characters_are_composed() {
    assertThat(OneLineText.of("cafe\u0301")).isEqualTo("café");
    assertThat(OneLineText.of("ハ\u3099")).isEqualTo("バ");
    assertThat(OneLineText.of("ｶ")).isEqualTo("ｶ");
  }

  @Test
  void white_space_around_a_text_goes() {
    assertThat(OneLineText.of("\u00a0\u3000\t a b \u2003\u200b\ufeff\n")).isEqualTo("a b");
  }

  @Test
  void long_white_space_in_a_text_costs_no_more_than_its_length() {
    var text = "a" + " \t\u200b".repeat(1_000_000) + "b";
    assertThat(OneLineText.of(text)).startsWith("a").endsWith("b");
  }

  @Test
  void heaps_of_marks_cost_no_more_than_their_length() {
    var text = "a" + "\u0301\u0323".repeat(500_000);
    assertThat(OneLineText.of(text)).isEqualTo(text);
    assertThat(OneLineText.of("a" + "\u0301".repeat(30))).startsWith("á");
  }

  @Test
  void line_breaks_and_control_characters_become_blanks() {
    assertThat(OneLineText.of("a\r\nb\u2028c\u0007d\u0085e")).isEqualTo("a b c d e");
  }

  @Test
  void what_reverses_the_direction_ends_with_the_text() {
    assertThat(OneLineText.of("Bo\u202e")).isEqualTo("Bo\u202e\u202c");
    assertThat(OneLineText.of("\u2067a\u202eb")).isEqualTo("\u2067a\u202eb\u202c\u2069");
    assertThat(OneLineText.of("a\u202c b\u2069")).isEqualTo("a b");
    assertThat(OneLineText.of("\u2066\u202aa\u2069b\u202c")).isEqualTo("\u2066\u202aa\u2069b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00a0",
        "\u3164",
        "\u200b",
        "\u2800",
        "\u202e",
        "\ufe0f\u200d",
        "\u034f"
      })
  void a_text_without_visible_characters_is_blank(String text) {
    assertThat(OneLineText.isVisible(text)).isFalse();
  }

  @Test
  void characters_beyond_the_basic_plane_can_be_invisible_too() {
    assertThat(OneLineText.isVisible(Character.toString(0xE0041))).isFalse();
    assertThat(OneLineText.isVisible(Character.toString(0x1D173))).isFalse();
    assertThat(OneLineText.isVisible("🚢")).isTrue();
  }

  @Test
  void a_normalized_text_stays_as_it_is() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var i = 0; i < TEXTS; i++) {
      var text = OneLineText.of(randomText(random));
      assertThat(OneLineText.of(text)).as("seed %s", seed).isEqualTo(text);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
      assertThat(text.lines().count()).isLessThan(2);
    }
  }

  private static String randomText(Random random) {
    var kinds = "ab \t\n\u00a0\u200b\u0301é\u202e\u202c\u2067\u2069\u2028ハ\u3099א👩\u200d";
    var points = kinds.codePoints().toArray();
    var text = new StringBuilder();
    for (var left = random.nextInt(12); left > 0; left--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
