package dev.scopekeeper.groundwork;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scopekeeper.api.Ids;
import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/** The questions that a good lead asks of any project, from one file. */
public final class StandardChecks {
  private static final List<Standard> ALL = read();

  private record Standard(
      String standard,
      Area area,
      String question,
      String why,
      boolean required,
      Optional<String> owasp) {

    Check open(String rank) {
      return CheckBuilder.builder()
          .id(Ids.generate())
          .area(area)
          .question(question)
          .why(why)
          .state(CheckState.OPEN)
          .answer("")
          .reason("")
          .required(required)
          .standard(Optional.of(standard))
          .owasp(owasp)
          .rank(rank)
          .build();
    }
  }

  private StandardChecks() {}

  /**
   * New checks, all open, for the ones that a project does not have.
   *
   * @param known names of those it has
   * @param ranks gives as many ranks in order as it is asked for
   */
  public static List<Check> missing(Set<String> known, IntFunction<List<String>> ranks) {
    var missing = ALL.stream().filter(one -> !known.contains(one.standard())).toList();
    var places = ranks.apply(missing.size());
    var checks = new ArrayList<Check>();
    for (var one : missing) {
      checks.add(one.open(places.get(checks.size())));
    }
    return checks;
  }

  private static List<Standard> read() {
    try (var file = StandardChecks.class.getResourceAsStream("/groundwork/standard-checks.json")) {
      var text = Objects.requireNonNull(file).readAllBytes();
      return List.of(Json.read(new String(text, UTF_8), Standard[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
