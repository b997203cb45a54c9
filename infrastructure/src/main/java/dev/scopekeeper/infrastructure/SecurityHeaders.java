package dev.scopekeeper.infrastructure;

import dev.scopekeeper.site.SitePolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudfront.HeadersFrameOption;
import software.amazon.awscdk.services.cloudfront.HeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeader;
import software.amazon.awscdk.services.cloudfront.ResponseCustomHeadersBehavior;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentSecurityPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersContentTypeOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersFrameOptions;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersReferrerPolicy;
import software.amazon.awscdk.services.cloudfront.ResponseHeadersStrictTransportSecurity;
import software.amazon.awscdk.services.cloudfront.ResponseSecurityHeadersBehavior;
import software.constructs.Construct;

/** {@link SitePolicy} in the format of CloudFront, which has separate settings for five headers. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  /**
   * @param files origin of the bucket of files
   */
  static ResponseHeadersPolicy of(Construct scope, String id, String files) {
    var headers = new LinkedHashMap<>(SitePolicy.headers(true, Optional.of(files)));
    var security = security(headers);
    return ResponseHeadersPolicy.Builder.create(scope, id)
        .securityHeadersBehavior(security)
        .customHeadersBehavior(
            ResponseCustomHeadersBehavior.builder()
                .customHeaders(headers.entrySet().stream().map(SecurityHeaders::custom).toList())
                .build())
        .removeHeaders(List.of("Server"))
        .build();
  }

  /** Moves the headers with separate settings out of {@code headers}. */
  private static ResponseSecurityHeadersBehavior security(Map<String, String> headers) {
    return ResponseSecurityHeadersBehavior.builder()
        .contentSecurityPolicy(
            ResponseHeadersContentSecurityPolicy.builder()
                .contentSecurityPolicy(remove(headers, "Content-Security-Policy"))
                .override(true)
                .build())
        .contentTypeOptions(contentTypeOptions(remove(headers, "X-Content-Type-Options")))
        .referrerPolicy(
            ResponseHeadersReferrerPolicy.builder()
                .referrerPolicy(referrer(remove(headers, "Referrer-Policy")))
                .override(true)
                .build())
        .strictTransportSecurity(transport(remove(headers, "Strict-Transport-Security")))
        .frameOptions(
            ResponseHeadersFrameOptions.builder()
                .frameOption(HeadersFrameOption.DENY)
                .override(true)
                .build())
        .build();
  }

  private static ResponseHeadersContentTypeOptions contentTypeOptions(String value) {
    if (!value.equals("nosniff")) {
      throw new IllegalArgumentException("CloudFront knows nosniff only, not " + value);
    }
    return ResponseHeadersContentTypeOptions.builder().override(true).build();
  }

  private static HeadersReferrerPolicy referrer(String value) {
    return HeadersReferrerPolicy.valueOf(
        value.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
  }

  private static ResponseHeadersStrictTransportSecurity transport(String value) {
    var seconds = value.replaceFirst("max-age=(\\d+).*", "$1");
    return ResponseHeadersStrictTransportSecurity.builder()
        .accessControlMaxAge(Duration.seconds(Long.parseLong(seconds)))
        .includeSubdomains(value.contains("includeSubDomains"))
        .override(true)
        .build();
  }

  private static ResponseCustomHeader custom(Map.Entry<String, String> header) {
    return ResponseCustomHeader.builder()
        .header(header.getKey())
        .value(header.getValue())
        .override(true)
        .build();
  }

  private static String remove(Map<String, String> headers, String name) {
    var value = headers.remove(name);
    if (value == null) {
      throw new IllegalArgumentException("SitePolicy has no " + name);
    }
    return value;
  }
}
