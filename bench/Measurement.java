import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One kind of request, sent again and again by some clients at once.
 *
 * @param requests in one round
 * @param ask makes each request
 */
record Measurement(
    String what, Project project, int clients, int requests, Supplier<Client.Ask> ask) {

  /**
   * What a request took.
   *
   * @param server milliseconds of CPU of the server
   * @param mariaDb milliseconds of CPU of MariaDB
   * @param roundTrips to the database; more than statements where something was prepared or pinged
   */
  record Figures(
      double p50,
      double p99,
      double server,
      double mariaDb,
      double perSecond,
      double statements,
      double roundTrips) {

    double cpu() {
      return server + mariaDb;
    }

    /** The median of each figure by itself. */
    static Figures median(List<Figures> rounds) {
      return new Figures(
          median(rounds, Figures::p50),
          median(rounds, Figures::p99),
          median(rounds, Figures::server),
          median(rounds, Figures::mariaDb),
          median(rounds, Figures::perSecond),
          median(rounds, Figures::statements),
          median(rounds, Figures::roundTrips));
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
      return rounds.stream().mapToDouble(figure).sorted().toArray()[rounds.size() / 2];
    }
  }

  /** Runs it without measuring, so that the JIT compiler has done its work. */
  void warmUp(int times) throws Exception {
    load(times);
  }

  Figures round() throws Exception {
    var before = project.app().used();
    var started = System.nanoTime();
    var times = load(requests);
    var seconds = (System.nanoTime() - started) / 1e9;
    var used = project.app().used().since(before);
    var count = (double) times.length;
    return new Figures(
        times[times.length / 2],
        times[times.length * 99 / 100],
        used.server() * 1000 / count,
        used.mariaDb() * 1000 / count,
        count / seconds,
        used.statements() / count,
        used.roundTrips() / count);
  }

  /** Bytes of an answer's body on the wire. */
  int bytes() throws IOException {
    try (var client = project.client()) {
      return client.ok(ask.get()).body().length;
    }
  }

  /** Sends so many requests and returns how many milliseconds each took, in order. */
  private double[] load(int count) throws Exception {
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var work =
          IntStream.range(0, clients)
              .<Callable<double[]>>mapToObj(_ -> () -> one(count / clients))
              .toList();
      var times = new ArrayList<double[]>();
      for (var result : threads.invokeAll(work)) {
        times.add(result.get());
      }
      return times.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
    }
  }

  private double[] one(int count) throws IOException {
    var times = new double[count];
    try (var client = project.client()) {
      for (var i = 0; i < count; i++) {
        var request = ask.get();
        var started = System.nanoTime();
        client.ok(request);
        times[i] = (System.nanoTime() - started) / 1e6;
      }
    }
    return times;
  }
}
