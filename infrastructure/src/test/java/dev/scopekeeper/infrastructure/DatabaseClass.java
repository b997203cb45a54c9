package dev.scopekeeper.infrastructure;

import java.util.Arrays;

/** Classes of RDS instances, with the hourly price of MariaDB in one zone. */
enum DatabaseClass {
  T4G_SMALL("db.t4g.small", 0.032, 2, 2, 0.20),
  M7G_LARGE("db.m7g.large", 0.168, 2, 8, 1),
  M7G_XLARGE("db.m7g.xlarge", 0.336, 4, 16, 1);

  final String name;
  final double dollars;
  final int cpus;
  final int gigabytes;

  /** The share of each CPU that may be used all day without paying for credits. */
  final double baseline;

  DatabaseClass(String name, double dollars, int cpus, int gigabytes, double baseline) {
    this.name = name;
    this.dollars = dollars;
    this.cpus = cpus;
    this.gigabytes = gigabytes;
    this.baseline = baseline;
  }

  static DatabaseClass of(String name) {
    return Arrays.stream(values()).filter(known -> known.name.equals(name)).findAny().orElseThrow();
  }
}
