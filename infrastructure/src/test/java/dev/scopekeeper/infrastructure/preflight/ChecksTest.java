package dev.scopekeeper.infrastructure.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.infrastructure.Settings;
import dev.scopekeeper.infrastructure.account.Aws;
import dev.scopekeeper.infrastructure.account.RecordedAws;
import dev.scopekeeper.infrastructure.account.RecordedAws.Answer;
import dev.scopekeeper.infrastructure.account.StackAnswers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check, with each answer that its service gives. */
class ChecksTest {
  private static final Path BUNDLE = Path.of("..", "functions", "src", "main", "aws", "rds-ca.pem");

  private RecordedAws recorded;
  private Aws aws;

  @BeforeEach
  void start() throws IOException {
    recorded = new RecordedAws();
    aws = recorded.aws("eu-central-1");
  }

  @AfterEach
  void stop() {
    aws.close();
    recorded.close();
  }

  @Test
  void the_caller_is_named() {
    recorded.answer(
        "GetCallerIdentity",
        Answer.xml(
            "GetCallerIdentity",
            "<Arn>arn:aws:iam::123456789012:user/me</Arn><Account>123456789012</Account>"));
    assertThat(new IdentityCheck(aws).run())
        .isEqualTo(
            new Outcome.Ok(
                "account 123456789012, as arn:aws:iam::123456789012:user/me, in eu-central-1"));
  }

  @Test
  void credentials_that_expired_stop() {
    recorded.answer(
        "GetCallerIdentity",
        Answer.xmlError(403, "ExpiredToken", "The security token included is expired"));
    assertThat(new IdentityCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> {
              assertThat(stop.found()).contains("expired");
              assertThat(stop.action()).contains("aws sso login");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"eu-central-1", "il-central-1", "ca-west-1", "mx-central-1"})
  void regions_with_all_that_is_needed_are_taken(String region) {
    assertThat(region(region)).isInstanceOf(Outcome.Ok.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ap-south-2, no IAM authentication for MariaDB in ap-south-2",
    "ap-southeast-4, no IAM authentication for MariaDB in ap-southeast-4",
    "ap-southeast-6, no SnapStart in ap-southeast-6",
    "ap-east-2, no SnapStart in ap-east-2",
    "us-gov-west-1, us-gov-west-1 is not in AWS's commercial partition",
    "cn-north-1, cn-north-1 is not in AWS's commercial partition"
  })
  void regions_that_lack_something_stop(String region, String found) {
    assertThat(region(region))
        .isInstanceOfSatisfying(
            Outcome.Stop.class, stop -> assertThat(stop.found()).isEqualTo(found));
  }

  @Test
  void a_region_whose_authority_is_not_in_the_zip_stops() {
    assertThat(region("eu-nowhere-1"))
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> {
              assertThat(stop.found()).contains("no certificate authority of RDS in eu-nowhere-1");
              assertThat(stop.action()).contains("eu-nowhere-1-bundle.pem");
            });
  }

  @Test
  void the_free_plan_stops_and_the_paid_one_does_not() {
    recorded.answer("GetAccountPlanState", Answer.json("{\"accountPlanType\":\"PAID\"}"));
    assertThat(new FreePlanCheck(aws).run()).isEqualTo(new Outcome.Ok("paid"));
    recorded.answer("GetAccountPlanState", Answer.json("{\"accountPlanType\":\"FREE\"}"));
    assertThat(new FreePlanCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> assertThat(stop.action()).contains("--account-plan-type PAID"));
  }

  @Test
  void an_account_without_a_plan_or_with_an_unknown_one_is_warned_of() {
    recorded.answer("GetAccountPlanState", Answer.json("{\"accountPlanType\":\"GIFT\"}"));
    assertThat(new FreePlanCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Warn.class, warn -> assertThat(warn.found()).contains("GIFT"));
    recorded.answer(
        "GetAccountPlanState", Answer.jsonError(400, "ResourceNotFoundException", "none"));
    assertThat(new FreePlanCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Warn.class, warn -> assertThat(warn.found()).contains("July 2025"));
  }

  @Test
  void few_requests_at_once_are_warned_of_with_the_command_that_asks_for_more() {
    account(1000, 0);
    assertThat(new ConcurrencyCheck(aws).run()).isEqualTo(new Outcome.Ok("1,000 requests at once"));
    account(10, 0);
    assertThat(new ConcurrencyCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Warn.class,
            warn ->
                assertThat(warn.action())
                    .contains("--quota-code L-B99A9384 --desired-value 1000")
                    .contains("snapshotsAtOnce=4"));
  }

  @Test
  void storage_of_functions_has_to_take_each_function_twice(@TempDir Path folder)
      throws IOException {
    var zip = Files.write(folder.resolve("functions.zip"), new byte[5_000_000]);
    account(1000, 0);
    assertThat(new FunctionStorageCheck(aws, zip, 100).run())
        .isEqualTo(new Outcome.Ok("80,000 MB free, 100 functions need 1,000 MB"));
    account(1000, 79_500_000_000L);
    assertThat(new FunctionStorageCheck(aws, zip, 100).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> assertThat(stop.found()).isEqualTo("500 MB free, 100 functions need 1,000 MB"));
    assertThat(new FunctionStorageCheck(aws, folder.resolve("none.zip"), 100).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> assertThat(stop.action()).isEqualTo("mvn -DskipTests package"));
  }

  @Test
  void routes_are_compared_with_the_quota_or_else_with_the_documentation() {
    quotas("");
    assertThat(new ApiRoutesCheck(aws, 170).run())
        .isEqualTo(new Outcome.Ok("an API takes 300 by AWS's documentation, 170 are needed"));
    assertThat(new ApiRoutesCheck(aws, 301).run()).isInstanceOf(Outcome.Stop.class);
    quotas(
        """
        {"ServiceCode":"apigateway","QuotaCode":"L-1","QuotaName":"Resources per API","Value":9},
        {"ServiceCode":"apigateway","QuotaCode":"L-2","QuotaName":"Routes per HTTP API","Value":150}\
        """);
    assertThat(new ApiRoutesCheck(aws, 170).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> {
              assertThat(stop.found()).isEqualTo("an API takes 150, 170 are needed");
              assertThat(stop.action())
                  .endsWith("--service-code apigateway --quota-code L-2 --desired-value 470");
            });
    assertThat(new ApiRoutesCheck(aws, 150).run()).isInstanceOf(Outcome.Ok.class);
  }

  @Test
  void snapshots_at_once_are_compared_where_aws_publishes_a_quota() {
    quotas("{\"QuotaName\":\"Concurrent executions\",\"Value\":1000}");
    assertThat(new SnapshotQuotaCheck(aws, 8).run())
        .isInstanceOfSatisfying(
            Outcome.Ok.class,
            ok -> assertThat(ok.found()).startsWith("8 at a time; AWS publishes no quota for it"));
    quotas("{\"QuotaName\":\"Concurrent snapshot creations\",\"Value\":5}");
    assertThat(new SnapshotQuotaCheck(aws, 5).run()).isInstanceOf(Outcome.Ok.class);
    assertThat(new SnapshotQuotaCheck(aws, 8).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> assertThat(stop.action()).isEqualTo("deploy with -c snapshotsAtOnce=5"));
  }

  @Test
  void an_account_full_of_databases_stops_the_first_deployment_and_later_only_a_restore() {
    var stacks = new StackAnswers(recorded);
    instances(3, 40);
    assertThat(instanceQuota()).isEqualTo(new Outcome.Ok("3 of 40 used"));
    instances(40, 40);
    assertThat(instanceQuota()).isInstanceOf(Outcome.Stop.class);
    stacks.put("ScopekeeperData", "CREATE_COMPLETE", true);
    assertThat(instanceQuota())
        .isInstanceOfSatisfying(
            Outcome.Warn.class, warn -> assertThat(warn.found()).contains("restore"));
    recorded.answer("DescribeAccountAttributes", Answer.xml("DescribeAccountAttributes", ""));
    assertThat(instanceQuota()).isInstanceOf(Outcome.Warn.class);
  }

  @Test
  void a_class_that_cannot_be_ordered_or_has_no_sign_in_by_iam_stops() {
    orderable("11.4.8", "gp3", true);
    assertThat(new InstanceClassCheck(aws, "t4g.small", false).run())
        .isEqualTo(new Outcome.Ok("db.t4g.small can be ordered for MariaDB 11.4"));
    assertThat(recorded.requests().getLast().parameter("DBInstanceClass"))
        .isEqualTo("db.t4g.small");
    assertThat(new InstanceClassCheck(aws, "db.t4g.small", true).run())
        .isInstanceOf(Outcome.Stop.class);
    orderable("11.4.8", "gp3", false);
    assertThat(new InstanceClassCheck(aws, "t4g.small", false).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class, stop -> assertThat(stop.found()).contains("IAM"));
    orderable("11.4.8", "standard", true);
    assertThat(new InstanceClassCheck(aws, "t4g.small", false).run())
        .isInstanceOf(Outcome.Stop.class);
    orderable("11.8.3", "gp3", true);
    assertThat(new InstanceClassCheck(aws, "t4g.small", false).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class, stop -> assertThat(stop.action()).contains("-c instanceClass="));
  }

  @Test
  void the_role_of_rds_has_to_exist() {
    recorded.answer(
        "GetRole", Answer.xml("GetRole", "<Role><RoleName>AWSServiceRoleForRDS</RoleName></Role>"));
    assertThat(new RdsRoleCheck(aws).run()).isInstanceOf(Outcome.Ok.class);
    recorded.answer("GetRole", Answer.xmlError(404, "NoSuchEntity", "not found"));
    assertThat(new RdsRoleCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> assertThat(stop.action()).contains("create-service-linked-role"));
  }

  @Test
  void only_a_distribution_shows_that_cloudfront_serves_the_account() {
    distributions(2);
    assertThat(new DistributionCheck(aws).run()).isInstanceOf(Outcome.Ok.class);
    distributions(0);
    assertThat(new DistributionCheck(aws).run())
        .isInstanceOfSatisfying(
            Outcome.Warn.class,
            warn -> assertThat(warn.action()).contains("Your account must be verified"));
  }

  @Test
  void the_region_has_to_be_bootstrapped_in_a_version_that_is_new_enough() {
    recorded.answer("GetParameter", Answer.json("{\"Parameter\":{\"Value\":\"30\"}}"));
    assertThat(new BootstrapCheck(aws).run()).isEqualTo(new Outcome.Ok("version 30"));
    recorded.answer("GetParameter", Answer.json("{\"Parameter\":{\"Value\":\"5\"}}"));
    assertThat(new BootstrapCheck(aws).run())
        .isEqualTo(new Outcome.Stop("version 5 is too old", "infrastructure/cdk bootstrap"));
    recorded.answer("GetParameter", Answer.jsonError(400, "ParameterNotFound", "none"));
    assertThat(new BootstrapCheck(aws).run()).isInstanceOf(Outcome.Stop.class);
  }

  @ParameterizedTest
  @CsvSource({
    "CREATE_COMPLETE, false, Ok, CREATE_COMPLETE",
    "UPDATE_COMPLETE, true, Ok, UPDATE_COMPLETE",
    "UPDATE_ROLLBACK_COMPLETE, true, Ok, UPDATE_ROLLBACK_COMPLETE",
    "REVIEW_IN_PROGRESS, false, Ok, never executed",
    "ROLLBACK_COMPLETE, false, Ok, will be deleted and made again",
    "ROLLBACK_FAILED, false, Ok, will be deleted and made again",
    "ROLLBACK_COMPLETE, true, Stop, --no-enable-termination-protection",
    "UPDATE_ROLLBACK_FAILED, true, Stop, continue-update-rollback --stack-name Scopekeeper",
    "DELETE_FAILED, false, Stop, infrastructure/cdk destroy Scopekeeper again",
    "UPDATE_IN_PROGRESS, true, Stop, wait until it ends",
    "UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS, true, Stop, wait until it ends",
    "CREATE_FAILED, false, Stop, infrastructure/cdk destroy",
    "A_NEW_STATE, false, Stop, describe-stack-events"
  })
  void a_stack_is_judged_by_its_state(
      String status, boolean isProtected, String outcome, String says) {
    new StackAnswers(recorded).put("Scopekeeper", status, isProtected);
    var found = new StackCheck(aws, "Scopekeeper").run();
    assertThat(found.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(found.line("Stack")).contains(says);
  }

  @Test
  void a_stack_that_is_not_there_will_be_made() {
    new StackAnswers(recorded);
    assertThat(new StackCheck(aws, "Scopekeeper").run())
        .isEqualTo(new Outcome.Ok("not there, will be made"));
  }

  @Test
  void a_certificate_has_to_be_issued_for_the_name() {
    certificate("ISSUED", "board.example.org");
    assertThat(certificateOf("board.example.org")).isEqualTo(new Outcome.Ok("issued"));
    certificate("ISSUED", "*.example.org");
    assertThat(certificateOf("board.example.org")).isEqualTo(new Outcome.Ok("issued"));
    assertThat(certificateOf("a.board.example.org")).isInstanceOf(Outcome.Stop.class);
    assertThat(certificateOf("example.org"))
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> {
              assertThat(stop.found()).isEqualTo("it is for *.example.org");
              assertThat(stop.action()).endsWith("--domain-name example.org");
            });
    certificate("EXPIRED", "board.example.org");
    assertThat(certificateOf("board.example.org"))
        .isInstanceOfSatisfying(
            Outcome.Stop.class, stop -> assertThat(stop.found()).isEqualTo("EXPIRED"));
  }

  @Test
  void a_certificate_that_waits_for_dns_says_what_to_add() {
    certificate("PENDING_VALIDATION", "board.example.org");
    assertThat(certificateOf("board.example.org"))
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop ->
                assertThat(stop.action())
                    .isEqualTo("add to the DNS of the name: _a.example.org. CNAME _b.aws."));
    recorded.answer(
        "DescribeCertificate", Answer.jsonError(400, "ResourceNotFoundException", "none"));
    assertThat(certificateOf("board.example.org"))
        .isInstanceOfSatisfying(
            Outcome.Stop.class,
            stop -> assertThat(stop.found()).isEqualTo("not in us-east-1 of this account"));
  }

  private Outcome region(String region) {
    try (var elsewhere = recorded.aws(region)) {
      return new RegionCheck(elsewhere, BUNDLE).run();
    }
  }

  private Outcome instanceQuota() {
    return new InstanceQuotaCheck(aws, "ScopekeeperData").run();
  }

  private Outcome certificateOf(String name) {
    return new CertificateCheck(
            aws, new Settings.Domain(name, "arn:aws:acm:us-east-1:123456789012:certificate/1"))
        .run();
  }

  private void account(int concurrency, long stored) {
    recorded.answer(
        "GetAccountSettings",
        Answer.json(
            """
            {"AccountLimit":{"TotalCodeSize":80000000000,"ConcurrentExecutions":%d},
             "AccountUsage":{"TotalCodeSize":%d,"FunctionCount":1}}\
            """
                .formatted(concurrency, stored)));
  }

  private void quotas(String quotas) {
    recorded.answer("ListServiceQuotas", Answer.json("{\"Quotas\":[%s]}".formatted(quotas)));
  }

  private void instances(int used, int max) {
    recorded.answer(
        "DescribeAccountAttributes",
        Answer.xml(
            "DescribeAccountAttributes",
            """
            <AccountQuotas><AccountQuota><AccountQuotaName>DBInstances</AccountQuotaName>\
            <Used>%d</Used><Max>%d</Max></AccountQuota></AccountQuotas>\
            """
                .formatted(used, max)));
  }

  private void orderable(String version, String storage, boolean signIn) {
    recorded.answer(
        "DescribeOrderableDBInstanceOptions",
        Answer.xml(
            "DescribeOrderableDBInstanceOptions",
            """
            <OrderableDBInstanceOptions><OrderableDBInstanceOption><Engine>mariadb</Engine>\
            <EngineVersion>%s</EngineVersion><DBInstanceClass>db.t4g.small</DBInstanceClass>\
            <StorageType>%s</StorageType><MultiAZCapable>false</MultiAZCapable>\
            <SupportsIAMDatabaseAuthentication>%s</SupportsIAMDatabaseAuthentication>\
            </OrderableDBInstanceOption></OrderableDBInstanceOptions>\
            """
                .formatted(version, storage, signIn)));
  }

  private void distributions(int quantity) {
    recorded.answer(
        "ListDistributions",
        new Answer(
            200,
            "text/xml",
            """
            <DistributionList xmlns="http://cloudfront.amazonaws.com/doc/2020-05-31/">\
            <Marker></Marker><MaxItems>100</MaxItems><IsTruncated>false</IsTruncated>\
            <Quantity>%d</Quantity></DistributionList>\
            """
                .formatted(quantity)));
  }

  private void certificate(String status, String name) {
    recorded.answer(
        "DescribeCertificate",
        Answer.json(
            """
            {"Certificate":{"Status":"%s","SubjectAlternativeNames":["%s"],
             "DomainValidationOptions":[{"DomainName":"%s","ResourceRecord":
               {"Name":"_a.example.org.","Type":"CNAME","Value":"_b.aws."}}]}}\
            """
                .formatted(status, name, name)));
  }
}
