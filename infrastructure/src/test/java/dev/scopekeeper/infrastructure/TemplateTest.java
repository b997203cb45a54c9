package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Route;
import dev.scopekeeper.routes.Routes;
import dev.scopekeeper.site.SitePolicy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a deployment would make, read from the templates. */
class TemplateTest {

  /** Actions that AWS knows no resource for. */
  private static final Set<String> NAMELESS =
      Set.of(
          "ec2:CreateNetworkInterface",
          "ec2:DescribeNetworkInterfaces",
          "ec2:DescribeSubnets",
          "ec2:DeleteNetworkInterface",
          "ec2:AssignPrivateIpAddresses",
          "ec2:UnassignPrivateIpAddresses",
          "xray:PutTraceSegments",
          "xray:PutTelemetryRecords",
          "secretsmanager:GetRandomPassword");

  @Test
  void every_route_leads_to_a_function_of_its_own() {
    assertThat(routeKeys())
        .containsExactlyInAnyOrderElementsOf(
            Routes.all().stream()
                .map(handler -> handler.route())
                .flatMap(TemplateTest::keys)
                .toList());
    assertThat(functions())
        .containsExactlyInAnyOrderElementsOf(
            Routes.all().stream().map(handler -> handler.getClass().getName()).toList());
  }

  @Test
  void a_route_is_served_by_the_published_version_behind_the_alias_live() {
    var routes = Routes.all().size();
    assertThat(Templates.of("AWS::Lambda::Alias"))
        .hasSize(routes)
        .allSatisfy(alias -> assertThat(alias.property("Name").asString()).isEqualTo("live"));
    assertThat(Templates.of("AWS::ApiGatewayV2::Integration"))
        .hasSize(routes)
        .allSatisfy(integration -> {
          assertThat(integration.property("IntegrationUri").path("Ref").asString())
              .contains("Live");
          assertThat(integration.property("PayloadFormatVersion").asString()).isEqualTo("2.0");
        });
    assertThat(Templates.of("AWS::Lambda::Function").filter(TemplateTest::ofRoute))
        .hasSize(routes)
        .allSatisfy(function -> {
          assertThat(function.property("Runtime").asString()).isEqualTo("java25");
          assertThat(function.property("Architectures").path(0).asString()).isEqualTo("arm64");
          assertThat(function.property("Timeout").asInt()).isLessThan(30);
          assertThat(function.property("TracingConfig").path("Mode").asString())
              .isEqualTo("Active");
        });
  }

  @Test
  void only_our_api_may_call_a_route() {
    assertThat(Templates.of("AWS::Lambda::Url")).isEmpty();
    assertThat(Templates.of("AWS::Lambda::Permission"))
        .as("one for each method that a route answers")
        .hasSize(Routes.all().stream().mapToInt(handler -> handler.route().methods().size()).sum())
        .allSatisfy(permission -> {
          assertThat(permission.property("Principal").asString())
              .isEqualTo("apigateway.amazonaws.com");
          assertThat(permission.property("SourceArn").toString()).contains("execute-api");
        });
  }

  @Test
  void passwords_and_whole_projects_are_taken_less_often_than_the_rest() {
    var stage = Templates.of("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow();
    var usual = stage.property("DefaultRouteSettings").path("ThrottlingRateLimit").asInt();
    var exceptions = stage.property("RouteSettings");
    assertThat(exceptions.propertyNames())
        .contains("POST /api/sessions", "POST /api/accounts", "POST /api/recoveries")
        .contains("PUT /api/me/password", "POST /api/me/recovery-codes", "DELETE /api/me")
        .contains("POST /api/imports", "POST /api/imports/preview", "POST /api/imports/uploads")
        .contains("POST /api/projects/{project}/exports", "POST /api/me/exports")
        .isSubsetOf(routeKeys())
        .hasSizeLessThan(20);
    assertThat(exceptions)
        .allSatisfy(limits -> {
          assertThat(limits.path("ThrottlingRateLimit").asInt()).isBetween(1, usual / 10);
          assertThat(limits.path("ThrottlingBurstLimit").asInt()).isBetween(1, usual / 10);
        });
  }

  @Test
  void the_stage_names_no_route_before_it_is_made() {
    var stage = Templates.of("AWS::ApiGatewayV2::Stage").findFirst().orElseThrow();
    var groups =
        Templates.of("AWS::CloudFormation::Stack").map(Templates.Resource::id).sorted().toList();
    assertThat(Templates.texts(stage.json().path("DependsOn"))).containsAll(groups);
    assertThat(Templates.of("Custom::CDKBucketDeployment"))
        .filteredOn(upload -> upload.id().startsWith("SitePages"))
        .as("and nothing is opened to browsers before it answers")
        .singleElement()
        .satisfies(
            upload -> assertThat(upload.json().path("DependsOn").toString()).contains("ApiStage"));
  }

  @Test
  void rates_are_settings() {
    var rates = new RouteThrottling.Rates(40, 3, 2);
    assertThat(RouteThrottling.exceptions(Routes.all(), rates).get("POST /api/sessions"))
        .containsEntry("ThrottlingRateLimit", 3)
        .containsEntry("ThrottlingBurstLimit", 3);
    assertThat(RouteThrottling.exceptions(Routes.all(), rates).get("POST /api/imports"))
        .containsEntry("ThrottlingRateLimit", 2);
    assertThat(RouteThrottling.usual(rates).getThrottlingRateLimit()).isEqualTo(40);
  }

  @Test
  void whoever_is_told_of_alarms_is_told_of_costs() {
    assertThat(Templates.of("Custom::AWS").filter(made -> made.id().startsWith("MonthlyBudget")))
        .singleElement()
        .satisfies(made -> {
          var create = Templates.joined(made.property("Create"), "*");
          assertThat(create)
              .contains("createBudget", "\"Amount\":\"50\"", "\"Unit\":\"USD\"", "us-east-1");
          assertThat(create.split(Synthesised.ALARM_EMAIL, -1))
              .as("told when it is nearly reached, when it is, and when it will be")
              .hasSize(4);
          assertThat(Templates.joined(made.property("Update"), "*")).isEqualTo(create);
          assertThat(made.property("Delete").toString()).contains("deleteBudget");
        });
    assertThat(Templates.of("AWS::CloudWatch::Alarm"))
        .allSatisfy(alarm -> assertThat(alarm.property("AlarmActions")).hasSize(1));
  }

  @Test
  void no_stack_nears_what_cloudformation_allows() {
    assertThat(Templates.all())
        .allSatisfy((_, resources) -> assertThat(resources).hasSizeLessThan(250));
  }

  @Test
  void nothing_stands_in_the_open() {
    assertThat(Templates.of("AWS::EC2::NatGateway")).isEmpty();
    assertThat(Templates.of("AWS::EC2::InternetGateway")).isEmpty();
    assertThat(Templates.of("AWS::EC2::SecurityGroupIngress"))
        .allSatisfy(ingress -> assertThat(ingress.property("CidrIp").isMissingNode()).isTrue());
    assertThat(Templates.of("AWS::RDS::DBInstance"))
        .hasSize(1)
        .allSatisfy(database -> {
          assertThat(database.property("PubliclyAccessible").asBoolean()).isFalse();
          assertThat(database.property("StorageEncrypted").asBoolean()).isTrue();
          assertThat(database.property("DeletionProtection").asBoolean()).isTrue();
          assertThat(database.property("EnableIAMDatabaseAuthentication").asBoolean()).isTrue();
        });
    assertThat(Templates.of("AWS::S3::Bucket"))
        .allSatisfy(bucket ->
            assertThat(bucket.property("PublicAccessBlockConfiguration").properties())
                .hasSize(4)
                .allSatisfy(block -> assertThat(block.getValue().asBoolean()).isTrue()));
  }

  @Test
  void the_bucket_of_files_is_all_of_s3_that_functions_reach() {
    assertThat(Templates.of("AWS::EC2::VPCEndpoint"))
        .singleElement()
        .satisfies(endpoint ->
            assertThat(endpoint.property("PolicyDocument").path("Statement").valueStream())
                .singleElement()
                .satisfies(statement ->
                    assertThat(statement.path("Resource").valueStream())
                        .hasSize(2)
                        .allSatisfy(
                            resource -> assertThat(resource.toString()).contains("Attachments"))));
    assertThat(Templates.allowed())
        .filteredOn(statement -> statement.path("Action").toString().contains("s3:DeleteObject\""))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            statement -> assertThat(statement.path("Resource").toString()).contains("Attachments"));
  }

  @Test
  void files_are_sent_from_our_own_pages_and_what_nobody_used_expires() {
    assertThat(Templates.of("AWS::S3::Bucket").filter(bucket -> bucket.id().startsWith("Attach")))
        .singleElement()
        .satisfies(bucket -> {
          var rule = bucket.property("CorsConfiguration").at("/CorsRules/0");
          assertThat(Templates.texts(rule.path("AllowedMethods"))).containsExactly("PUT");
          assertThat(Templates.texts(rule.path("AllowedHeaders")))
              .containsExactly("content-type", "if-none-match");
          assertThat(Templates.texts(rule.path("AllowedOrigins")))
              .containsExactly("https://*.cloudfront.net");
          assertThat(bucket.property("LifecycleConfiguration").path("Rules").valueStream())
              .filteredOn(lifecycle -> lifecycle.has("ExpirationInDays"))
              .extracting(lifecycle -> lifecycle.path("Prefix").asString())
              .containsExactly("uploads/", "exports/", "beacons/");
        });
  }

  @Test
  void the_distribution_reads_beacons_and_no_other_file() {
    var allowed =
        Templates.of("AWS::S3::BucketPolicy")
            .filter(policy -> policy.id().startsWith("Attach"))
            .flatMap(policy -> policy.property("PolicyDocument").path("Statement").valueStream())
            .filter(statement -> statement.path("Effect").asString().equals("Allow"))
            .toList();
    assertThat(allowed)
        .singleElement()
        .satisfies(statement -> {
          assertThat(statement.at("/Principal/Service").asString())
              .isEqualTo("cloudfront.amazonaws.com");
          assertThat(Templates.texts(statement.path("Action"))).containsExactly("s3:GetObject");
          assertThat(Templates.joined(statement.path("Resource"), "bucket"))
              .isEqualTo("bucket/beacons/*");
          assertThat(Templates.joined(statement.at("/Condition/ArnLike/AWS:SourceArn"), "account"))
              .endsWith(":cloudfront::account:distribution/*");
        });
  }

  @Test
  void a_beacon_is_read_as_it_is_at_any_moment_and_without_what_a_browser_is_known_by() {
    var behaviors = distribution().path("CacheBehaviors");
    assertThat(behaviors.valueStream())
        .filteredOn(behavior -> behavior.path("PathPattern").asString().equals("/beacons/*"))
        .singleElement()
        .satisfies(behavior -> {
          assertThat(Templates.texts(behavior.path("AllowedMethods")))
              .containsExactly("GET", "HEAD");
          assertThat(behavior.path("CachePolicyId").asString())
              .as("CachingDisabled, which passes on no cookies, headers or parameters")
              .isEqualTo("4135ea2d-6df8-44a3-9df3-4b5a84be39ad");
          assertThat(behavior.has("OriginRequestPolicyId")).isFalse();
          assertThat(behavior.path("ViewerProtocolPolicy").asString()).isEqualTo("https-only");
        });
    assertThat(Templates.of("AWS::CloudFront::OriginAccessControl"))
        .as("of the site and of the beacons")
        .hasSize(2);
  }

  @Test
  void what_one_caller_is_refused_is_not_kept_for_others() {
    assertThat(distribution().path("CustomErrorResponses").valueStream())
        .allSatisfy(error -> {
          assertThat(error.path("ErrorCachingMinTTL").asInt(-1)).isZero();
          assertThat(error.has("ResponsePagePath")).isFalse();
        })
        .extracting(error -> error.path("ErrorCode").asInt())
        .contains(403, 404, 500, 502, 503, 504);
  }

  @Test
  void the_distribution_has_nothing_that_a_flat_plan_refuses() {
    assertThat(distribution().toString())
        .doesNotContain(
            "LambdaFunctionAssociations",
            "ForwardedValues",
            "origin-access-identity/",
            "RealtimeLogConfigArn",
            "FieldLevelEncryptionId",
            "IamCertificateId",
            "ContinuousDeploymentPolicyId",
            "ConnectionMode");
  }

  private static tools.jackson.databind.JsonNode distribution() {
    return Templates.of("AWS::CloudFront::Distribution")
        .findFirst()
        .orElseThrow()
        .property("DistributionConfig");
  }

  @Test
  void nobody_opens_a_file_to_others_or_copies_what_others_keep() {
    assertThat(Templates.of("AWS::S3::Bucket"))
        .allSatisfy(bucket ->
            assertThat(
                    bucket.property("OwnershipControls").at("/Rules/0/ObjectOwnership").asString())
                .isEqualTo("BucketOwnerEnforced"));
    refusal("RefuseAccessLists", "s3:PutObjectAcl", "s3:PutObjectVersionAcl");
    refusal("RefuseBucketAccessList", "s3:PutBucketAcl");
    for (var header :
        List.of("acl", "grant-read", "grant-write", "grant-read-acp", "grant-full-control")) {
      var refused = refusal("Refusexamz" + header.replace("-", ""), "s3:PutObject");
      assertThat(refused.at("/Condition/Null").propertyNames())
          .containsExactly("s3:x-amz-" + header);
      assertThat(refused.at("/Condition/Null/s3:x-amz-" + header).asString()).isEqualTo("false");
    }
    var copies = refusal("RefuseCopiesOfOthers", "s3:PutObject").path("Condition");
    assertThat(copies.at("/Null/s3:x-amz-copy-source").asString()).isEqualTo("false");
    assertThat(copies.at("/StringNotLike/s3:x-amz-copy-source").valueStream())
        .extracting(source -> Templates.joined(source, "bucket"))
        .containsExactly("bucket/uploads/*", "/bucket/uploads/*");
  }

  @Test
  void an_upload_replaces_nothing() {
    var refused = refusal("RefuseReplacing", "s3:PutObject");
    assertThat(refused.at("/Condition/Null/s3:if-none-match").asString()).isEqualTo("true");
    assertThat(Templates.joined(refused.path("Resource"), "bucket")).isEqualTo("bucket/uploads/*");
  }

  /** What the policy of the bucket of files refuses to everybody under this name. */
  private static tools.jackson.databind.JsonNode refusal(String sid, String... actions) {
    var found =
        Templates.of("AWS::S3::BucketPolicy")
            .filter(policy -> policy.id().startsWith("Attach"))
            .flatMap(policy -> policy.property("PolicyDocument").path("Statement").valueStream())
            .filter(statement -> statement.path("Sid").asString("").equals(sid))
            .toList();
    assertThat(found).as(sid).hasSize(1);
    var refusal = found.getFirst();
    assertThat(refusal.path("Effect").asString()).isEqualTo("Deny");
    assertThat(refusal.at("/Principal/AWS").asString()).isEqualTo("*");
    assertThat(Templates.texts(refusal.path("Action"))).containsExactly(actions);
    return refusal;
  }

  @Test
  void what_keeps_data_outlives_its_stack() {
    var keeping =
        List.of(
            "AWS::RDS::DBInstance",
            "AWS::RDS::DBParameterGroup",
            "AWS::S3::Bucket",
            "AWS::SecretsManager::Secret");
    assertThat(keeping)
        .flatMap(type -> Templates.of(type).toList())
        .hasSizeGreaterThanOrEqualTo(keeping.size())
        .allSatisfy(resource ->
            assertThat(resource.json().path("DeletionPolicy").asString())
                .as("it is not in the way of another attempt where the first one failed")
                .isEqualTo("RetainExceptOnCreate"));
  }

  @Test
  void nothing_is_protected_before_the_first_deployment_has_succeeded() {
    var before = Synthesised.with(Map.of("protected", "false")).data();
    assertThat(before.getTerminationProtection()).isFalse();
    assertThat(Templates.database(before).path("DeletionProtection").asBoolean()).isFalse();
    var after = Synthesised.system().data();
    assertThat(after.getTerminationProtection()).isTrue();
    assertThat(Templates.database(after).path("DeletionProtection").asBoolean()).isTrue();
  }

  @Test
  void rds_is_asked_for_what_it_has() {
    assertThat(Templates.of("AWS::RDS::DBInstance"))
        .singleElement()
        .satisfies(database ->
            assertThat(database.property("EngineVersion").asString())
                .as("a patch would be withdrawn some day")
                .isEqualTo("11.4"));
    assertThat(Templates.of("AWS::RDS::DBParameterGroup"))
        .singleElement()
        .satisfies(group -> {
          assertThat(group.property("Family").asString()).isEqualTo("mariadb11.4");
          assertThat(group.property("Parameters").propertyNames())
              .containsExactlyInAnyOrder(
                  "require_secure_transport",
                  "thread_handling",
                  "max_connections",
                  "wait_timeout",
                  "innodb_buffer_pool_size");
          assertThat(group.property("Parameters").path("innodb_buffer_pool_size").asString())
              .isEqualTo("{DBInstanceClassMemory*1/2}");
        });
  }

  @Test
  void whichever_instance_has_the_address_lets_the_functions_in() {
    assertThat(Templates.allowed())
        .filteredOn(statement -> statement.path("Action").toString().contains("rds-db:connect"))
        .hasSize(2)
        .allSatisfy(statement ->
            assertThat(Templates.joined(statement.path("Resource"), "*"))
                .isEqualTo("arn:*:rds-db:*:*:dbuser:*/scopekeeper"));
  }

  @Test
  void few_versions_publish_at_a_time() {
    Synthesised.system();
    for (var group : groups()) {
      var next = versionsBefore(group);
      assertThat(next.values().stream().filter(List::isEmpty))
          .as("those of %s that begin at once", group)
          .hasSizeLessThanOrEqualTo(8);
      assertThat(next.values().stream().flatMap(List::stream))
          .as("each waits for one, and for no two the same")
          .doesNotHaveDuplicates();
      assertThat(next.values()).allSatisfy(before -> assertThat(before).hasSizeLessThan(2));
    }
    assertThat(Templates.of("AWS::CloudFormation::Stack"))
        .as("and the groups come one after the other")
        .extracting(stack ->
            Templates.texts(stack.json().path("DependsOn")).stream()
                .filter(id -> id.contains("Routes"))
                .count())
        .containsExactlyInAnyOrder(0L, 1L, 1L, 1L, 1L);
  }

  @Test
  void how_many_publish_at_a_time_is_a_setting() {
    var slow = Synthesised.with(Map.of("snapshotsAtOnce", "1"));
    assertThat(
            Templates.in(slow)
                .filter(resource -> resource.template().contains("Routes"))
                .filter(resource -> resource.type().equals("AWS::Lambda::Version")))
        .extracting(version ->
            Templates.texts(version.json().path("DependsOn")).stream()
                .filter(id -> id.contains("CurrentVersion"))
                .count())
        .filteredOn(count -> count == 0)
        .as("the first of each group")
        .hasSize(groups().size());
  }

  @Test
  void routes_are_added_to_the_api_one_by_one() {
    for (var group : groups()) {
      var routes =
          Templates.of(Path.of(group)).stream()
              .filter(resource -> resource.type().equals("AWS::ApiGatewayV2::Route"))
              .toList();
      assertThat(routes)
          .filteredOn(route ->
              Templates.texts(route.json().path("DependsOn")).stream()
                  .noneMatch(id -> routes.stream().anyMatch(other -> other.id().equals(id))))
          .as("only the first waits for none")
          .hasSize(1);
    }
  }

  /** The templates of the groups of routes. */
  private static List<String> groups() {
    return Templates.all().keySet().stream().filter(name -> name.contains("Routes")).toList();
  }

  /** Which versions each version of a template waits for. */
  private static Map<String, List<String>> versionsBefore(String template) {
    return Templates.of(Path.of(template)).stream()
        .filter(resource -> resource.type().equals("AWS::Lambda::Version"))
        .collect(
            java.util.stream.Collectors.toMap(
                Templates.Resource::id,
                version ->
                    Templates.texts(version.json().path("DependsOn")).stream()
                        .filter(id -> id.contains("CurrentVersion"))
                        .toList()));
  }

  @Test
  void work_that_runs_by_itself_is_missed_when_it_does_not() {
    for (var job : List.of("Sitedoesnotanswer", "Warmupfailed", "Sweepfailed")) {
      assertThat(Templates.of("AWS::CloudWatch::Alarm"))
          .filteredOn(alarm -> alarm.id().contains(job))
          .singleElement()
          .satisfies(alarm -> {
            assertThat(alarm.property("TreatMissingData").asString()).isEqualTo("breaching");
            assertThat(alarm.property("ComparisonOperator").asString())
                .isEqualTo("LessThanThreshold");
            assertThat(
                    alarm.property("Period").asInt() * alarm.property("EvaluationPeriods").asInt())
                .as("CloudWatch looks back seven days")
                .isBetween(600, 604_800);
          });
    }
  }

  @Test
  void nothing_is_allowed_everywhere() {
    assertThat(Templates.allowed())
        .allSatisfy(statement -> {
          var actions = Templates.texts(statement.path("Action"));
          assertThat(actions).noneMatch(action -> action.equals("*") || action.endsWith(":*"));
          if (Templates.texts(statement.path("Resource")).contains("*")) {
            assertThat(NAMELESS).containsAll(actions);
          }
        });
  }

  @Test
  void a_route_may_sign_in_to_the_database_and_use_the_files_and_nothing_else() {
    var actions = new TreeSet<String>();
    Templates.of("AWS::IAM::Policy")
        .filter(policy -> policy.id().startsWith("RouteRole"))
        .flatMap(policy -> policy.property("PolicyDocument").path("Statement").valueStream())
        .filter(statement -> statement.path("Effect").asString("").equals("Allow"))
        .forEach(statement -> actions.addAll(Templates.texts(statement.path("Action"))));
    actions.removeAll(NAMELESS);
    assertThat(actions)
        .containsExactly(
            "logs:CreateLogStream",
            "logs:PutLogEvents",
            "rds-db:connect",
            "s3:DeleteObject",
            "s3:GetObject",
            "s3:ListBucket",
            "s3:PutObject");
    assertThat(Templates.of("AWS::Lambda::Function").filter(TemplateTest::ofRoute))
        .allSatisfy(
            function -> assertThat(function.property("Role").toString()).contains("RouteRole"));
  }

  @Test
  void no_secret_is_in_a_template() {
    assertThat(Templates.of("AWS::RDS::DBInstance"))
        .allSatisfy(database -> {
          assertThat(database.property("ManageMasterUserPassword").isMissingNode())
              .as("RDS refuses replicas and blue/green deployments with one that it manages")
              .isTrue();
          assertThat(Templates.joined(database.property("MasterUserPassword"), "*"))
              .as("read from Secrets Manager while deploying")
              .isEqualTo("{{resolve:secretsmanager:*:SecretString:password::}}");
        });
    assertThat(Templates.of("AWS::Lambda::Function"))
        .flatExtracting(function ->
            function
                .property("Environment")
                .path("Variables")
                .propertyStream()
                .map(java.util.Map.Entry::getKey)
                .toList())
        .noneMatch(name -> String.valueOf(name).contains("PASSWORD"));
    assertThat(Templates.all().toString().split("\\{\\{resolve:", -1))
        .as("no other reference to a secret")
        .hasSize(2);
    assertThat(Templates.of("AWS::SecretsManager::Secret"))
        .allSatisfy(secret -> assertThat(secret.property("SecretString").isMissingNode()).isTrue());
  }

  @Test
  void the_first_account_takes_a_link_that_only_the_deployment_tells() {
    var stack = Templates.output("Scopekeeper.template.json", "SetUp").path("Value");
    assertThat(Templates.joined(stack, "*")).isEqualTo("https://*/set-up#*");
    assertThat(stack.toString()).contains("SetUpToken", "RandomPassword");
    assertThat(Templates.of("AWS::Lambda::Function").filter(TemplateTest::ofRoute))
        .allSatisfy(function ->
            assertThat(function.property("Environment").at("/Variables/SET_UP_TOKEN").toString())
                .contains("SetUpToken", "RandomPassword"));
    assertThat(
            Templates.of("Custom::AWS")
                .filter(made -> made.json().toString().contains("getRandom")))
        .hasSize(2)
        .allSatisfy(made ->
            assertThat(made.property("Update").toString())
                .as("an update answers with a value, and logs none")
                .contains("getRandomPassword", "logApiResponseData\\\":false"));
  }

  @Test
  void no_route_changes_before_the_schema_is_up_to_date() {
    assertThat(Templates.of("AWS::CloudFormation::Stack"))
        .isNotEmpty()
        .allSatisfy(group ->
            assertThat(group.json().path("DependsOn").toString()).contains("MigrationsTrigger"));
  }

  @Test
  void browsers_are_told_the_same_by_cloudfront_as_by_the_local_server() {
    var policy = Templates.of("AWS::CloudFront::ResponseHeadersPolicy").findFirst().orElseThrow();
    var config = policy.property("ResponseHeadersPolicyConfig");
    var text = config.toString();
    var files = "https://the-bucket";
    assertThat(
            Templates.joined(
                config.at("/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy"),
                "the-bucket"))
        .isEqualTo(SitePolicy.contentSecurityPolicy(Optional.of(files)));
    SitePolicy.headers(true, Optional.of(files)).keySet().stream()
        .filter(name -> !name.matches("Content-Security-.*|X-Content-.*|Referrer-.*|Strict-.*"))
        .forEach(name -> assertThat(text).contains("\"" + name + "\""));
    assertThat(Templates.of("AWS::CloudFront::Distribution"))
        .allSatisfy(distribution ->
            assertThat(distribution.json().toString().split("ResponseHeadersPolicyId", -1))
                .as("on the site, the API and the beacons")
                .hasSize(4));
  }

  @Test
  void deep_links_are_the_same_pages_as_on_the_local_server() throws Exception {
    for (var path :
        List.of("/", "/p/1/plan", "/index.html", "/assets/app-1a2b3c.js", "/icon.svg", "/a.b/c")) {
      assertThat(rewritten(path))
          .as(path)
          .isEqualTo(SitePolicy.isPage(path) ? "/index.html" : path);
    }
  }

  private static String rewritten(String path) throws Exception {
    var script = Site.PAGES + "console.log(handler({ request: { uri: '" + path + "' } }).uri)";
    var process = new ProcessBuilder("node", "-e", script).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  /** A function that answers GET answers HEAD too, by the same integration. */
  private static Stream<String> keys(Route route) {
    return route.methods().stream().map(method -> method + " " + route.path());
  }

  @Test
  void the_api_has_fewer_routes_than_api_gateway_allows() {
    assertThat(routeKeys()).hasSizeLessThan(300).contains("HEAD /api/health");
  }

  private static List<String> routeKeys() {
    return Templates.of("AWS::ApiGatewayV2::Route")
        .map(route -> route.property("RouteKey").asString())
        .toList();
  }

  private static List<String> functions() {
    return Templates.of("AWS::Lambda::Function")
        .filter(TemplateTest::ofRoute)
        .map(function -> function.property("Handler").asString())
        .toList();
  }

  private static boolean ofRoute(Templates.Resource function) {
    return function.property("SnapStart").path("ApplyOn").asString("").equals("PublishedVersions");
  }
}
