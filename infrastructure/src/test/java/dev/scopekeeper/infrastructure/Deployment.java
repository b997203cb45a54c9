package dev.scopekeeper.infrastructure;

import java.util.List;

/**
 * What is set for so many people.
 *
 * @param zones in which MariaDB stands
 * @param storage of MariaDB, in gigabytes
 * @param data in it, in gigabytes
 * @param proxy whether functions share connections (RDS Proxy)
 */
record Deployment(
    Usage usage, DatabaseClass database, int zones, int storage, double data, boolean proxy) {

  /** As people share boards: alone, or five at a time. */
  static final int TEAM = 5;

  static final List<Deployment> SIZES =
      List.of(
          usual(new Usage(1, 1), 0.1),
          usual(new Usage(100, TEAM), 1),
          new Deployment(new Usage(10_000, TEAM), DatabaseClass.M7G_LARGE, 2, 100, 50, true));

  /** With the settings that nobody changed. */
  private static Deployment usual(Usage usage, double data) {
    var database = TemplateFacts.database();
    return new Deployment(
        usage,
        DatabaseClass.of(database.path("DBInstanceClass").asString()),
        1,
        Integer.parseInt(database.path("AllocatedStorage").asString()),
        data,
        false);
  }

  String label() {
    return usage.people() == 1 ? "1 person" : Markdown.number(usage.people()) + " people";
  }
}
