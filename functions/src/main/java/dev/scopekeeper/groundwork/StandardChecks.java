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

/** The standard checks of any project, read from one file. */
public final class StandardChecks {
  private static final List<Standard> ALL = read();

  private record Standard(
      String standard,
      Area area,
      String question,
      String why,
      boolean required,
      Optional<String> owasp) {

    Check toCheck(String rank) {
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
   * Creates open checks for the standard ones that a project lacks.
   *
   * @param existing names of the standard checks that it has
   * @param ranks returns the requested number of ranks, in order
   */
  public static List<Check> missing(Set<String> existing, IntFunction<List<String>> ranks) {
    var missing = ALL.stream().filter(check -> !existing.contains(check.standard())).toList();
    var rankList = ranks.apply(missing.size());
    var checks = new ArrayList<Check>();
    for (var standard : missing) {
      checks.add(standard.toCheck(rankList.get(checks.size())));
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
