package dev.scopekeeper.infrastructure;

import java.util.List;

/**
 * A month of people at one deployment, and the requests that follow from it.
 *
 * @param people who use it
 * @param viewers who look at one board at the same time
 */
record Usage(int people, int viewers) {
  static final double DAYS = 30;
  static final double MINUTES_IN_VIEW = 30;
  static final double VISITS = 5;
  static final double CHANGES = 200;

  /** New versions of the site a month: each is a first visit. */
  static final double VERSIONS = 2;

  static final double ATTACHED = 20;
  static final double LOOKED_AT = 100;

  /** Files that a person has attached, in gigabytes: a hundred pictures of 2 MB. */
  private static final double FILES = 0.2;

  /** What a person looks at, in gigabytes each. */
  private static final double LOOK = 0.001;

  /** Hours of a day in which people work. */
  static final double BUSY_HOURS = 8;

  /** To announce a file and to say that it is sent. */
  private static final double TO_ATTACH = 2;

  /** The script of the service worker, which a browser asks for at each visit by itself. */
  private static final double WORKER = 1;

  private static final SiteRequests SITE = SiteRequests.counted();

  double minutes() {
    return people * DAYS * MINUTES_IN_VIEW;
  }

  double changes() {
    return people * CHANGES;
  }

  double visits() {
    return people * DAYS * VISITS;
  }

  /** Requests of the API by the pages of all. */
  double api() {
    return minutes() * SITE.idleMinute().api()
        + visits() * SITE.visit().api()
        + changes() * (SITE.change().maker() + (viewers - 1) * SITE.change().otherViewer())
        + people * (ATTACHED * TO_ATTACH + LOOKED_AT);
  }

  double beaconReads() {
    return minutes() * SITE.idleMinute().beacon();
  }

  double beaconWrites() {
    return changes();
  }

  double siteFiles() {
    return people * VERSIONS * SITE.firstVisit().files()
        + visits() * (SITE.visit().files() + WORKER);
  }

  double attached() {
    return people * ATTACHED;
  }

  double lookedAt() {
    return people * LOOKED_AT;
  }

  double gigabytesOfFiles() {
    return people * FILES;
  }

  double gigabytesLookedAt() {
    return lookedAt() * LOOK;
  }

  double busySeconds() {
    return DAYS * BUSY_HOURS * 3600;
  }

  /** Boards in view at the same time, on average while people work. */
  double viewersAtOnce() {
    return minutes() * 60 / busySeconds();
  }

  static String assumptions() {
    return Markdown.table(
        List.of("each person", ""),
        List.of(
            List.of("has a board in view, minutes a day", Markdown.number(MINUTES_IN_VIEW)),
            List.of("opens a board, times a day", Markdown.number(VISITS)),
            List.of("makes changes a month", Markdown.number(CHANGES)),
            List.of("gets new versions of the site a month", Markdown.number(VERSIONS)),
            List.of("has files attached, MB", Markdown.number(FILES * 1e3)),
            List.of("attaches files a month", Markdown.number(ATTACHED)),
            List.of("looks at files a month, of 1 MB", Markdown.number(LOOKED_AT)),
            List.of("is there within hours a day", Markdown.number(BUSY_HOURS))));
  }
}
