package dev.scopekeeper.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          89504E470D0A1A0A0000000D49484452, image/png
          FFD8FFE000104A4649460001, image/jpeg
          FFD8FFE1, image/jpeg
          474946383961010001, image/gif
          474946383761010001, image/gif
          52494646AB0A000057454250565038, image/webp
          0000001C667479706176696600000000, image/avif
          00000024667479706865696300000000, image/heic
          000000186674797069736F6D00000000, application/octet-stream
          255044462D312E37, application/pdf
          504B0304140000000800, application/zip
          52494646AB0A000041564920, application/octet-stream
          4D5A900003000000, application/octet-stream
          FFD8, application/octet-stream
          """)
  void a_file_is_what_its_first_bytes_say(String hex, String contentType) {
    var bytes = java.util.HexFormat.of().parseHex(hex);
    assertThat(FileType.of(bytes).contentType()).isEqualTo(contentType);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!doctype html><script>alert(1)</script>",
        "<html>",
        "\ufeff \n<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
        "<?xml version=\"1.0\"?><svg/>",
        "<!-- --><svg/>",
        "a\0b",
        "\u001b[31mred"
      })
  void what_a_browser_could_run_is_just_bytes(String text) {
    assertThat(type(text)).isEqualTo(FileType.BYTES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Grüße\r\n\tan alle", "# Title\n\n<b>no markup at its beginning</b>"})
  void plain_words_are_text(String text) {
    assertThat(type(text)).isEqualTo(FileType.TEXT);
  }

  @Test
  void a_character_that_the_look_cuts_through_is_still_text() {
    var bytes = "ä".repeat(FileType.PREFIX_BYTES).getBytes(StandardCharsets.UTF_8);
    assertThat(FileType.of(Arrays.copyOf(bytes, FileType.PREFIX_BYTES))).isEqualTo(FileType.TEXT);
    var shifted = ("a" + "€".repeat(FileType.PREFIX_BYTES)).getBytes(StandardCharsets.UTF_8);
    assertThat(FileType.of(Arrays.copyOf(shifted, FileType.PREFIX_BYTES))).isEqualTo(FileType.TEXT);
  }

  @Test
  void bytes_in_no_order_are_no_text() {
    assertThat(FileType.of(new byte[] {(byte) 0xC3, 0x28})).isEqualTo(FileType.BYTES);
  }

  private static FileType type(String text) {
    return FileType.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
