package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import java.util.regex.Pattern;

/**
 * Checks whether one HTTP API can have all routes.
 *
 * @param routes each method of each path, HEAD too
 */
record ApiRoutesCheck(Aws aws, int routes) implements Check {
  private static final int DOCUMENTED = 300;
  private static final Pattern NAME =
      Pattern.compile("\\broutes per\\b.*\\bapi\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public String subject() {
    return "API Gateway routes";
  }

  @Override
  public String permission() {
    return Quotas.PERMISSION;
  }

  @Override
  public Outcome run() {
    var quota = Quotas.find(aws, "apigateway", NAME);
    var limit = quota.map(found -> found.value().intValue()).orElse(DOCUMENTED);
    var source = quota.isPresent() ? "an API takes %d" : "an API takes %d by AWS's documentation";
    var found = (source + ", %d are needed").formatted(limit, routes);
    if (routes <= limit) {
      return new Outcome.Ok(found);
    }
    return new Outcome.Stop(
        found,
        quota
            .map(known -> Quotas.request(known, routes + DOCUMENTED))
            .orElse("ask for more under Service Quotas, Amazon API Gateway, routes per API"));
  }
}
