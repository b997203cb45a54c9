package dev.scopekeeper.infrastructure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** List prices of us-east-1, as known in autumn 2026, without tax. */
enum Price {
  STORAGE("GB of MariaDB storage (gp3), in a zone", 0.115, 1, 0),
  BACKUPS("GB of backups and snapshots, beyond the storage", 0.095, 1, 0),
  CPU_CREDITS("vCPU hour above the baseline of a t4g", 0.075, 1, 0),
  PROXY("vCPU hour of RDS Proxy, two at least", 0.015, 1, 0),
  SECRETS("secret", 0.40, 1, 0),
  FUNCTION_CALLS("million calls of functions", 0.20, 1e6, 1e6),
  FUNCTION_TIME("million GB seconds of functions (arm64)", 13.3334, 1e6, 400_000),
  SNAPSHOTS("snapshot of a Java function (SnapStart)", 0, 1, 0),
  HTTP_API("million requests of the HTTP API", 1.00, 1e6, 0),
  CLOUDFRONT_REQUESTS("million requests of CloudFront", 1.00, 1e6, 10e6),
  CLOUDFRONT_FUNCTIONS("million calls of CloudFront functions", 0.10, 1e6, 2e6),
  CLOUDFRONT_TRAFFIC("GB from CloudFront to browsers", 0.085, 1, 1_000),
  CLOUDFRONT_TO_ORIGIN("GB from CloudFront to the API and S3", 0.020, 1, 0),
  WEB_ACL("web ACL (WAF)", 5, 1, 0),
  WEB_ACL_RULES("rule of a web ACL", 1, 1, 0),
  WEB_ACL_REQUESTS("million requests through a web ACL", 0.60, 1e6, 0),
  FILES("GB of files", 0.023, 1, 0),
  FILE_WRITES("million writes to S3", 5, 1e6, 0),
  FILE_READS("million reads of S3", 0.40, 1e6, 0),
  FILE_TRAFFIC("GB of files to browsers", 0.09, 1, 100),
  LOGS("GB of logs, kept a month", 0.53, 1, 5),
  TRACES("million traces (X-Ray)", 5, 1e6, 100_000),
  ALARMS("alarm", 0.10, 1, 10),
  METRICS("metric of our own", 0.30, 1, 10),
  DASHBOARDS("dashboard", 3.00, 1, 3),
  CANARY_RUNS("run of a canary", 0.0012, 1, 100);

  private final String unit;
  private final double dollars;
  private final double units;
  private final double free;

  /**
   * @param dollars for so many units
   * @param free of each month, for always
   */
  Price(String unit, double dollars, double units, double free) {
    this.unit = unit;
    this.dollars = dollars;
    this.units = units;
    this.free = free;
  }

  /** Dollars for an amount of single units, less what is free. */
  double of(double amount) {
    return Math.max(0, amount - free) * dollars / units;
  }

  static String table() {
    return Markdown.table(
        List.of("price of a", "dollars", "free each month"),
        Arrays.stream(values())
            .map(price ->
                List.of(
                    price.unit,
                    String.format(Locale.ROOT, "%.4f", price.dollars),
                    price.free == 0 ? "" : Markdown.number(price.free)))
            .toList());
  }
}
