package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Route;
import dev.scopekeeper.api.Routes;
import dev.scopekeeper.site.SitePolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            Routes.all().stream().map(handler -> handler.route()).map(Route::key).toList());
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
        .hasSize(Routes.all().size())
        .allSatisfy(permission -> {
          assertThat(permission.property("Principal").asString())
              .isEqualTo("apigateway.amazonaws.com");
          assertThat(permission.property("SourceArn").toString()).contains("execute-api");
        });
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
        .singleElement()
        .satisfies(
            statement -> assertThat(statement.path("Resource").toString()).contains("Attachments"));
  }

  @Test
  void files_are_sent_from_our_own_pages_and_what_nobody_used_expires() {
    assertThat(Templates.of("AWS::S3::Bucket").filter(bucket -> bucket.id().startsWith("Attach")))
        .singleElement()
        .satisfies(bucket -> {
          var rule = bucket.property("CorsConfiguration").at("/CorsRules/0");
          assertThat(Templates.texts(rule.path("AllowedMethods"))).containsExactly("PUT");
          assertThat(Templates.texts(rule.path("AllowedOrigins")))
              .containsExactly("https://*.cloudfront.net");
          assertThat(bucket.property("LifecycleConfiguration").path("Rules").valueStream())
              .filteredOn(lifecycle -> lifecycle.has("ExpirationInDays"))
              .extracting(lifecycle -> lifecycle.path("Prefix").asString())
              .containsExactly("uploads/", "exports/");
        });
  }

  @Test
  void what_keeps_data_outlives_its_stack() {
    assertThat(List.of("AWS::RDS::DBInstance", "AWS::S3::Bucket", "AWS::RDS::DBParameterGroup"))
        .flatMap(type -> Templates.of(type).toList())
        .isNotEmpty()
        .allSatisfy(resource ->
            assertThat(resource.json().path("DeletionPolicy").asString()).isEqualTo("Retain"));
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
          assertThat(database.property("ManageMasterUserPassword").asBoolean()).isTrue();
          assertThat(database.property("MasterUserPassword").isMissingNode()).isTrue();
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
    assertThat(Templates.all().toString()).doesNotContain("{{resolve:");
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
    var told = config.toString();
    var files = "https://the-bucket";
    assertThat(
            Templates.joined(
                config.at("/SecurityHeadersConfig/ContentSecurityPolicy/ContentSecurityPolicy"),
                "the-bucket"))
        .isEqualTo(SitePolicy.contentSecurityPolicy(Optional.of(files)));
    SitePolicy.headers(true, Optional.of(files)).keySet().stream()
        .filter(name -> !name.matches("Content-Security-.*|X-Content-.*|Referrer-.*|Strict-.*"))
        .forEach(name -> assertThat(told).contains("\"" + name + "\""));
    assertThat(Templates.of("AWS::CloudFront::Distribution"))
        .allSatisfy(distribution ->
            assertThat(distribution.json().toString().split("ResponseHeadersPolicyId", -1))
                .as("on the site and on the API")
                .hasSize(3));
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
