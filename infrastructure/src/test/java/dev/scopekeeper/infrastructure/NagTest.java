package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/** cdk-nag's AwsSolutions rules: each finding is fixed, or stands here with its reason. */
class NagTest {

  private static final Path REPORTS = Path.of("target/cdk.out.nag");

  /** Why a rule may find something: a path begins with the key's second part. */
  private static final Map<String, String> ACKNOWLEDGED = acknowledged();

  private static Map<String, String> acknowledged() {
    var reasons = new TreeMap<String, String>();
    reasons.put("RDS3 ", "Multi-AZ doubles the price; -c multiAz=true turns it on");
    reasons.put("RDS11 ", "another port hides nothing in a network without a way in");
    reasons.put("VPC7 ", "two parties in isolated subnets, and a log to pay for by the byte");
    reasons.put("S1 ", "access is logged by CloudFront's and the API's own logs where it happens");
    reasons.put("APIG4 ", "sessions and roles are checked by the functions, for every route");
    reasons.put("CFR1 ", "the board is for people anywhere");
    reasons.put("CFR2 ", "a web ACL costs more than the rest; -c webAcl=ARN attaches one");
    reasons.put("CFR3 ", "requests are logged by the API; what S3 serves is the same for all");
    reasons.put("CFR4 ", "CloudFront's own certificate sets it; with -c domain it is TLS 1.2");
    reasons.put(
        "IAM5 ",
        "actions without resources (see TemplateTest), the functions that are kept active, and the"
            + " objects of the one bucket");
    reasons.put(
        "SMG4 ",
        "each deployment changes the administrator's password (HandOverCredential); the proxy's is"
            + " read by the proxy alone (decision 0062)");
    reasons.put("IAM4 ", "CDK's own helpers of a deployment bring the managed policy for logs");
    reasons.put("L1 ", "CDK's own helpers of a deployment choose their runtime");
    return reasons;
  }

  @Test
  void every_finding_is_fixed_or_has_a_reason() throws IOException {
    var context = Map.<String, Object>of("alarmEmail", Synthesised.ALARM_EMAIL, "proxy", "true");
    var app = new App(AppProps.builder().outdir(REPORTS.toString()).context(context).build());
    var settings =
        Settings.from(name -> java.util.Optional.ofNullable(app.getNode().tryGetContext(name)));
    Scopekeeper.in(app, settings, Synthesised.artifacts());
    Aspects.of(app).add(AwsSolutionsChecks.Builder.create().verbose(false).build());
    app.synth();
    var findings = findings();
    assertThat(findings)
        .allSatisfy(finding -> assertThat(ACKNOWLEDGED.keySet()).anyMatch(finding::startsWith));
    assertThat(ACKNOWLEDGED.keySet())
        .as("no reason stands here for nothing")
        .allSatisfy(rule -> assertThat(findings).anyMatch(finding -> finding.startsWith(rule)));
  }

  /** The rule and the resource of each line of the reports that is not compliant. */
  private static List<String> findings() throws IOException {
    try (var reports = Files.list(REPORTS)) {
      return reports
          .filter(report -> report.toString().endsWith("NagReport.csv"))
          .flatMap(NagTest::lines)
          .map(line -> line.replace("\"", "").split(",", 4))
          .filter(columns -> columns.length == 4 && columns[2].equals("Non-Compliant"))
          .map(columns -> columns[0].replace("AwsSolutions-", "") + " " + columns[1])
          .sorted()
          .toList();
    }
  }

  private static Stream<String> lines(Path report) {
    try {
      return Files.readAllLines(report).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
