package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.account.Aws;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** Finds quotas of AWS by name, because their codes are not documented. */
final class Quotas {
  static final String PERMISSION = "servicequotas:ListServiceQuotas";

  private Quotas() {}

  static Optional<ServiceQuota> find(Aws aws, String service, Pattern name) {
    try (var client = aws.client(ServiceQuotasClient.builder())) {
      return client
          .listServiceQuotasPaginator(asked -> asked.serviceCode(service))
          .quotas()
          .stream()
          .filter(quota -> name.matcher(quota.quotaName()).find())
          .findFirst();
    }
  }

  /** The command to request an increase. */
  static String request(ServiceQuota quota, int desired) {
    return ("aws service-quotas request-service-quota-increase --service-code %s --quota-code %s"
            + " --desired-value %d")
        .formatted(quota.serviceCode(), quota.quotaCode(), desired);
  }
}
