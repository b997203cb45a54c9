package dev.scopekeeper.infrastructure.preflight;

import dev.scopekeeper.infrastructure.Settings;
import dev.scopekeeper.infrastructure.account.Aws;
import java.util.stream.Collectors;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.acm.AcmClient;
import software.amazon.awssdk.services.acm.model.CertificateDetail;
import software.amazon.awssdk.services.acm.model.CertificateStatus;
import software.amazon.awssdk.services.acm.model.DomainValidation;
import software.amazon.awssdk.services.acm.model.ResourceNotFoundException;

/** Checks whether the certificate of the domain is issued, and matches the domain. */
record CertificateCheck(Aws aws, Settings.Domain domain) implements Check {

  @Override
  public String subject() {
    return "Certificate of " + domain.name();
  }

  @Override
  public String permission() {
    return "acm:DescribeCertificate";
  }

  @Override
  public Outcome run() {
    try (var client = aws.client(AcmClient.builder(), Region.US_EAST_1)) {
      return judge(
          client
              .describeCertificate(asked -> asked.certificateArn(domain.certificate()))
              .certificate());
    } catch (ResourceNotFoundException _) {
      return new Outcome.Stop("not in us-east-1 of this account", request());
    }
  }

  private Outcome judge(CertificateDetail certificate) {
    if (certificate.subjectAlternativeNames().stream().noneMatch(this::covers)) {
      return new Outcome.Stop(
          "it is for " + String.join(", ", certificate.subjectAlternativeNames()), request());
    }
    if (certificate.status() == CertificateStatus.PENDING_VALIDATION) {
      return new Outcome.Stop(
          "not validated yet", "add to the DNS of the name: " + records(certificate));
    }
    return certificate.status() == CertificateStatus.ISSUED
        ? new Outcome.Ok("issued")
        : new Outcome.Stop(certificate.statusAsString(), request());
  }

  /** A wildcard stands for one label. */
  private boolean covers(String name) {
    return name.equals(domain.name())
        || (name.startsWith("*.")
            && domain.name().substring(domain.name().indexOf('.')).equals(name.substring(1)));
  }

  private String request() {
    return "aws acm request-certificate --region us-east-1 --validation-method DNS --domain-name "
        + domain.name();
  }

  private static String records(CertificateDetail certificate) {
    return certificate.domainValidationOptions().stream()
        .map(DomainValidation::resourceRecord)
        .map(record -> "%s CNAME %s".formatted(record.name(), record.value()))
        .collect(Collectors.joining("; "));
  }
}
