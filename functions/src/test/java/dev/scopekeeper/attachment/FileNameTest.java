package dev.scopekeeper.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          photo.jpg, photo.jpg
          ../../etc/passwd, passwd
          C:\\Users\\me\\plan.pdf, plan.pdf
          .., file
          /, file
          `  `, file
          .htaccess, htaccess
          `a\u202egpj.exe`, agpj.exe
          `a\u0000b\u0007\u200b.txt`, ab.txt
          `a\r\nSet-Cookie: x`, aSet-Cookie_ x
          `u\u0308ber.txt`, über.txt
          `what? "this" <is>|*.txt`, what_ _this_ _is___.txt
          `a\u00a0 b.txt `, a b.txt
          """)
  void a_name_is_made_safe(String given, String safe) {
    assertThat(FileName.sanitize(given)).isEqualTo(safe);
  }

  @Test
  void a_long_name_keeps_its_ending() {
    assertThat(FileName.sanitize("x".repeat(500) + ".jpeg")).hasSize(200).endsWith("x.jpeg");
    assertThat(FileName.sanitize("x." + "y".repeat(500))).hasSize(200);
  }

  @Test
  void whatever_a_name_was_it_can_be_shown_and_stays_as_it_is() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var given = new StringBuilder();
      for (var length = random.nextInt(300); length >= 0; length--) {
        given.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x80 : 0x11_0000));
      }
      var safe = FileName.sanitize(given.toString());
      assertThat(safe)
          .as("seed %d", seed)
          .hasSizeBetween(1, 200)
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}/\\\\:*?\"<>|]")
          .isEqualTo(FileName.sanitize(safe));
    }
  }
}
