package dev.scopekeeper.infrastructure;

/**
 * What passes through the distribution in a month.
 *
 * @param traffic to browsers, in gigabytes
 * @param functionCalls of the functions that the template puts before an origin
 * @param toOrigin in gigabytes
 */
record CloudFrontUse(double requests, double traffic, double functionCalls, double toOrigin) {
  private static final double ANSWER_BYTES = 1_500;
  private static final double FILE_BYTES = 1_700;

  /** A revision and what remains of the headers when HTTP has compressed those it sent before. */
  private static final double BEACON_BYTES = 300;

  private static final double REQUEST_BYTES = 500;
  private static final int RULES = 3;

  static CloudFrontUse of(Usage usage) {
    var checks = TemplateFacts.siteChecks();
    var api = usage.api() + checks;
    var files = usage.siteFiles() + checks;
    var beacons = usage.beaconReads();
    return new CloudFrontUse(
        api + files + beacons,
        (api * ANSWER_BYTES + files * FILE_BYTES + beacons * BEACON_BYTES) / 1e9,
        calls("/api/*", api) + calls("/beacons/*", beacons) + calls("*", files),
        (api + beacons) * REQUEST_BYTES / 1e9);
  }

  private static double calls(String path, double requests) {
    return TemplateFacts.callsFunction(path) ? requests : 0;
  }

  /** Dollars without a plan. */
  double dollars() {
    return Price.CLOUDFRONT_REQUESTS.of(requests)
        + Price.CLOUDFRONT_FUNCTIONS.of(functionCalls)
        + Price.CLOUDFRONT_TRAFFIC.of(traffic)
        + Price.CLOUDFRONT_TO_ORIGIN.of(toOrigin);
  }

  /** Dollars without a plan, with a web ACL of a few rules, which every plan includes. */
  double withWebAcl() {
    return dollars()
        + Price.WEB_ACL.of(1)
        + Price.WEB_ACL_RULES.of(RULES)
        + Price.WEB_ACL_REQUESTS.of(requests);
  }
}
