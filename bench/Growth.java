import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Prints what a board of 200 cards costs among 10,000 other projects with 1,000,000 cards, compared
 * with what it costs in an empty database.
 *
 * <p>Two apps run at once and are asked in turns, so that whatever else the machine does meets both.
 */
public final class Growth {
  private static final int CARDS = 200;
  private static final int PROJECTS = 10_000;
  private static final int CARDS_EACH = 100;
  private static final int ROUNDS = 9;
  private static final int REQUESTS = 400;
  private static final int WARM_UP = 3_000;

  /** The same requests to an empty and a full database. */
  private record Pair(String what, Measurement empty, Measurement full) {

    static Pair of(
        String what, Project empty, Project full, Function<Project, Client.Ask> ask) {
      return new Pair(
          what,
          new Measurement(what, empty, 1, REQUESTS, () -> ask.apply(empty)),
          new Measurement(what, full, 1, REQUESTS, () -> ask.apply(full)));
    }

    void compare() throws Exception {
      empty.warmUp(WARM_UP);
      full.warmUp(WARM_UP);
      var ofEmpty = new ArrayList<Measurement.Figures>();
      var ofFull = new ArrayList<Measurement.Figures>();
      for (var i = 0; i < ROUNDS; i++) {
        ofEmpty.add(empty.round());
        ofFull.add(full.round());
      }
      print(Measurement.Figures.median(ofEmpty), Measurement.Figures.median(ofFull));
    }

    private void print(Measurement.Figures less, Measurement.Figures more) {
      System.out.printf(
          Locale.ROOT,
          "%-16s CPU %5.2f ms, %5.2f ms: %4.2f times   p50 %5.2f ms, %5.2f ms: %4.2f times%n",
          what, less.cpu(), more.cpu(), more.cpu() / less.cpu(), less.p50(), more.p50(), more.p50() / less.p50());
      System.out.printf(
          Locale.ROOT,
          "{\"what\":\"%s\",\"emptyCpuMs\":%.3f,\"fullCpuMs\":%.3f,\"emptyP50Ms\":%.3f,\"fullP50Ms\":%.3f}%n",
          what, less.cpu(), more.cpu(), less.p50(), more.p50());
    }
  }

  private Growth() {}

  /**
   * @param arguments what {@code bench/start} printed for each of two apps
   */
  public static void main(String[] arguments) throws Exception {
    try (var empty = App.of(arguments[0]);
        var full = App.of(arguments[1])) {
      var started = System.nanoTime();
      Rows.crowd(full, PROJECTS, CARDS_EACH);
      System.out.printf(
          "%d cards in %d projects written in %d s%n",
          PROJECTS * CARDS_EACH, PROJECTS, (System.nanoTime() - started) / 1_000_000_000);
      var alone = Project.made(empty, CARDS);
      var among = Project.made(full, CARDS);
      for (var pair :
          List.of(
              Pair.of("read the board", alone, among, Project::board),
              Pair.of("move a card", alone, among, Project::move))) {
        pair.compare();
      }
    }
  }
}
