package dev.scopekeeper.routes;

import dev.scopekeeper.api.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A block of {@code scenarios.txt}: the request that it is about, and what prepares it.
 *
 * @param steps in order; the last one is the request
 */
public record Scenario(List<Step> steps) {
  private static final List<Scenario> ALL = read();

  /** Every scenario, in order. */
  public static List<Scenario> all() {
    return ALL;
  }

  private static List<Scenario> read() {
    var blocks = blocks();
    return IntStream.range(0, blocks.size()).mapToObj(i -> parse(blocks.get(i), i)).toList();
  }

  /** The example of a route: its last scenario. */
  public static Optional<Scenario> find(Route route) {
    return ALL.reversed().stream().filter(scenario -> scenario.isOf(route)).findFirst();
  }

  /** The scenario that makes {@code $project} and everything in it. */
  public static Scenario ofProject() {
    return setUp().getLast();
  }

  /** The scenarios on which all later ones build: the last one makes the project. */
  static List<Scenario> setUp() {
    var project = 0;
    while (ALL.get(project).steps().stream().noneMatch(step -> step.makes("project"))) {
      project++;
    }
    return ALL.subList(0, project + 1);
  }

  /** The steps that show a route at work: up to the project, then the scenarios of the route. */
  public static List<Step> steps(Route route) {
    var setUp = setUp();
    var later = ALL.stream().skip(setUp.size()).filter(scenario -> scenario.isOf(route)).toList();
    var before =
        later.isEmpty()
            ? setUp.reversed().stream()
                .dropWhile(scenario -> !scenario.isOf(route))
                .toList()
                .reversed()
            : setUp;
    return Stream.concat(before.stream(), later.stream())
        .flatMap(scenario -> scenario.steps().stream())
        .toList();
  }

  private boolean isOf(Route route) {
    return request().routeKey().equals(route.key());
  }

  /** The request that the scenario is about. */
  public Step request() {
    return steps.getLast();
  }

  /** The requests that have to succeed before. */
  public List<Step> preparation() {
    return steps.subList(0, steps.size() - 1);
  }

  private static List<String> blocks() {
    try (InputStream file = Scenario.class.getResourceAsStream("/scenarios.txt")) {
      var text =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
              .replaceAll("(?m)^#.*\n", "")
              .replaceAll("\n +", " ");
      return Arrays.stream(text.strip().split("\n{2,}", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Scenario parse(String block, int number) {
    return new Scenario(block.lines().map(line -> Step.parse(line, number)).toList());
  }
}
