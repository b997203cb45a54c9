package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.Json;
import java.nio.file.Path;

/**
 * What the site asks the network for. The browser tests count it in a real page and compare it with
 * the same file.
 *
 * @param firstVisit of a version of the site
 * @param visit to a board, when the browser has the files
 * @param idleMinute of a board in view, while nobody changes it
 * @param change of a board
 */
record SiteRequests(Visit firstVisit, Visit visit, Minute idleMinute, Change change) {
  private static final Path FILE = Path.of("../static-site/test/browser/requests.json");

  record Visit(int api, int files) {}

  record Minute(int api, int beacon) {}

  /**
   * @param maker requests of the page that makes the change
   * @param otherViewer requests of each other page that shows it
   */
  record Change(int maker, int otherViewer) {}

  static SiteRequests counted() {
    return Json.mapper().readValue(FILE.toFile(), SiteRequests.class);
  }
}
