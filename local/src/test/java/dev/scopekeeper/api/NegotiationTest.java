package dev.scopekeeper.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.Answer;
import dev.scopekeeper.App;
import dev.scopekeeper.TestProject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Content negotiation and conditional requests (RFC 9110 §12.5.3 and §13.1.2). */
@ExtendWith(App.class)
class NegotiationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "br, gzip | true",
        "br;q=1.0 , gzip ; q=0.5 | true",
        "deflate,\tgzip;q=0.001 | true",
        "* | true",
        "*;q=0.1, identity;q=0.05 | true",
        "identity;q=0, gzip;q=0.2 | true",
        "none | false",
        "'' | false",
        "gzip;q=0 | false",
        "gzip;q=0.000 | false",
        "gzip; q=0, * | false",
        "*;q=0 | false",
        "identity | false",
        "identity;q=1, gzip;q=0.5 | false",
        "gzipped | false",
        "notgzip, br | false",
        "gzip;q=2 | false",
        "gzip;q=nonsense | false",
      })
  void a_body_is_compressed_for_who_wants_it(String accepted, boolean compressed, App app) {
    var headers =
        Optional.ofNullable(accepted).stream()
            .map(value -> Map.entry("Accept-Encoding", value))
            .toList();
    var answer = app.nobody().raw("GET", "/api/openapi.json", Optional.empty(), headers);
    assertThat(answer.response().headers().containsKey("content-encoding")).isEqualTo(compressed);
  }

  @Test
  void several_lines_say_as_much_as_one(App app) {
    var headers =
        List.of(Map.entry("Accept-Encoding", "br"), Map.entry("accept-encoding", "gzip;q=0.5"));
    var answer = app.nobody().raw("GET", "/api/openapi.json", Optional.empty(), headers);
    assertThat(answer.response().headers()).containsEntry("content-encoding", "gzip");
  }

  @Test
  void who_has_the_board_already_is_not_sent_it_again(App app) {
    var project = app.signUp().project();
    var tag = String.valueOf(read(project).response().headers().get("etag"));
    var strong = tag.substring(2);
    for (var known :
        List.of(
            tag,
            strong,
            "*",
            " * ",
            "\"other\", " + tag,
            tag + ",\"other\"",
            "W/\"a,b\" ,\t" + strong,
            "\"\", " + tag)) {
      var answer = read(project, known);
      assertThat(answer.status()).as(known).isEqualTo(304);
      assertThat(answer.response().headers()).as(known).containsEntry("etag", tag);
    }
    assertThat(read(project, "\"other\"", tag).status()).isEqualTo(304);
    for (var unknown :
        List.of("\"other\"", strong.replace("\"", ""), "", "\"*\"", "W/" + tag, "\"x" + strong)) {
      assertThat(read(project, unknown).status()).as(unknown).isEqualTo(200);
    }
  }

  private static Answer read(TestProject project, String... known) {
    var headers = Arrays.stream(known).map(tag -> Map.entry("If-None-Match", tag)).toList();
    return project.owner().raw("GET", project.path("/board"), Optional.empty(), headers);
  }
}
