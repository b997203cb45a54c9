package dev.scopekeeper.infrastructure.proof;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.routes.Step;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times each route from its restore to its first answer, and warm, with and without a rehearsal:
 * {@code bench/restore [ROUNDS]}. Without one, MariaDB refuses to be signed in to before the
 * checkpoint.
 */
public final class RestoreBench {
  private static final int WARM = 30;

  /** One restored environment. */
  private record Run(String route, boolean rehearsed, double first, double warm, long classes) {}

  private final Proof proof = new Proof(List.of());
  private final List<Run> runs = new ArrayList<>();

  private RestoreBench() throws Exception {}

  public static void main(String[] arguments) throws Exception {
    var rounds = arguments.length == 0 ? 1 : Integer.parseInt(arguments[0]);
    var bench = new RestoreBench();
    try {
      for (var round = 0; round < rounds; round++) {
        bench.converse(true);
        bench.converse(false);
      }
      bench.print();
    } finally {
      bench.proof.close();
    }
  }

  private void converse(boolean rehearsed) throws Exception {
    var conversation = Proof.conversation();
    var seen = new HashSet<String>();
    var deployed = proof.assembly().functions();
    for (var step : Step.all()) {
      var function =
          deployed.stream()
              .filter(one -> one.routes().contains(step.routeKey()))
              .findFirst()
              .orElseThrow();
      var event = FunctionAnswers.event(conversation.request(step));
      var measured = seen.add(step.routeKey());
      try (var running = started(function, rehearsed)) {
        conversation.recordResponse(step, measure(running, step, rehearsed, event, measured));
      }
    }
  }

  private ManagedFunction started(CloudAssembly.Deployed function, boolean rehearsed)
      throws Exception {
    proof.rds().shut(!rehearsed);
    var started = proof.start(function);
    started.published();
    proof.rds().shut(false);
    return started;
  }

  private byte[] measure(
      ManagedFunction function, Step step, boolean rehearsed, byte[] event, boolean counted)
      throws Exception {
    var before = Heap.loadedClasses(function.pid());
    var start = System.nanoTime();
    function.restore();
    var answer = function.invoke(event).body();
    var first = System.nanoTime() - start;
    var classes = Heap.loadedClasses(function.pid()) - before;
    if (counted) {
      runs.add(new Run(step.routeKey(), rehearsed, first / 1e6, warm(function, event), classes));
    }
    return answer;
  }

  /** The median of the same request again; a change is then answered from what it did. */
  private static double warm(ManagedFunction function, byte[] event) throws Exception {
    var times = new ArrayList<Double>();
    for (var i = 0; i < WARM; i++) {
      var start = System.nanoTime();
      function.invoke(event);
      times.add((System.nanoTime() - start) / 1e6);
    }
    return quantile(times, 0.5);
  }

  private void print() throws Exception {
    var zip = Files.size(proof.assembly().functions().getFirst().zip());
    var figures = new LinkedHashMap<String, Object>();
    figures.put("zipBytes", zip);
    System.out.printf(
        "%-62s %8s %8s %8s %8s%n", "route (ms)", "first", "unprep.", "warm", "classes");
    runs.stream()
        .map(Run::route)
        .distinct()
        .forEach(route ->
            System.out.printf(
                "%-62s %8.1f %8.1f %8.1f %8.0f%n",
                route,
                of(route, true, Run::first, 0.5),
                of(route, false, Run::first, 0.5),
                of(route, true, Run::warm, 0.5),
                of(route, true, run -> (double) run.classes(), 0.5)));
    for (var rehearsed : List.of(true, false)) {
      var name = rehearsed ? "rehearsed" : "unprepared";
      figures.put(name + "FirstP50", of("", rehearsed, Run::first, 0.5));
      figures.put(name + "FirstP99", of("", rehearsed, Run::first, 0.99));
      figures.put(name + "WarmP50", of("", rehearsed, Run::warm, 0.5));
      figures.put(name + "ClassesP50", of("", rehearsed, run -> (double) run.classes(), 0.5));
    }
    System.out.println(Json.text(Map.of("restore", figures)));
  }

  private double of(
      String route,
      boolean rehearsed,
      java.util.function.Function<Run, Double> figure,
      double share) {
    return quantile(
        runs.stream()
            .filter(run -> run.rehearsed() == rehearsed)
            .filter(run -> route.isEmpty() || run.route().equals(route))
            .map(figure)
            .toList(),
        share);
  }

  private static double quantile(List<Double> values, double share) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
  }
}
