package dev.scopekeeper.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scopekeeper.api.Json;
import dev.scopekeeper.aws.HandOverCredential;
import dev.scopekeeper.aws.MigrateDatabase;
import dev.scopekeeper.aws.SweepFiles;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.routes.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code -c proxy=true} adds, and what it leaves alone. */
class ProxyTemplateTest {

  @Test
  void the_stack_of_the_data_is_the_same_with_a_proxy_and_without() {
    assertThat(data(Synthesised.proxied())).isEqualTo(data(Synthesised.system()));
  }

  @Test
  void without_the_setting_there_is_nothing_of_it() {
    assertThat(Templates.all().toString().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("dbproxy", "proxy_secret", "database_proxy");
  }

  @Test
  void everything_else_is_made_the_same_way() {
    var added = new ArrayList<>(ids(Templates.in(Synthesised.proxied())));
    var before = ids(Templates.all().values().stream().flatMap(List::stream));
    assertThat(added).containsAll(before);
    added.removeAll(before);
    assertThat(added)
        .containsExactlyInAnyOrder(
            "AWS::EC2::SecurityGroupEgress",
            "AWS::EC2::SecurityGroupIngress",
            "AWS::IAM::Policy",
            "AWS::IAM::Role",
            "AWS::RDS::DBProxy",
            "AWS::RDS::DBProxyTargetGroup",
            "AWS::SecretsManager::Secret");
  }

  @Test
  void who_comes_to_the_proxy_shows_an_identity_and_the_proxy_a_password() {
    var proxy = only("AWS::RDS::DBProxy");
    assertThat(proxy.property("EngineFamily").asString()).isEqualTo("MYSQL");
    assertThat(proxy.property("RequireTLS").asBoolean()).isTrue();
    assertThat(proxy.property("DBProxyName").asString()).isEqualTo("scopekeeper");
    assertThat(proxy.property("Auth").valueStream())
        .singleElement()
        .satisfies(auth -> {
          assertThat(auth.path("AuthScheme").asString()).isEqualTo("SECRETS");
          assertThat(auth.path("IAMAuth").asString()).isEqualTo("REQUIRED");
          assertThat(auth.path("ClientPasswordAuthType").asString())
              .isEqualTo("MYSQL_NATIVE_PASSWORD");
          assertThat(auth.path("SecretArn").path("Ref").asString())
              .isEqualTo(only("AWS::SecretsManager::Secret").id());
        });
    assertThat(
            only("AWS::SecretsManager::Secret")
                .property("GenerateSecretString")
                .path("SecretStringTemplate")
                .asString())
        .isEqualTo("{\"username\":\"scopekeeper_proxy\"}");
    assertThat(statements("ProxyPool"))
        .singleElement()
        .satisfies(statement -> {
          assertThat(Templates.texts(statement.path("Action")))
              .containsExactly("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret");
          assertThat(statement.path("Resource").path("Ref").asString()).startsWith("ProxySecret");
        });
  }

  @Test
  void connections_are_prepared_by_the_proxy_and_shared() {
    var group = only("AWS::RDS::DBProxyTargetGroup");
    assertThat(group.property("DBInstanceIdentifiers").toString()).contains("MariaDbInstance");
    var pool = group.property("ConnectionPoolConfigurationInfo");
    assertThat(pool.path("InitQuery").asString()).isEqualTo(ConnectionSettings.initQuery());
    assertThat(Templates.texts(pool.path("SessionPinningFilters")))
        .containsExactly("EXCLUDE_VARIABLE_SETS");
    assertThat(pool.path("MaxConnectionsPercent").asInt()).isEqualTo(75);
    assertThat(pool.path("ConnectionBorrowTimeout").asInt())
        .as("a request has 25 seconds")
        .isLessThan(20);
  }

  @Test
  void the_proxy_stands_with_the_functions_and_lets_in_nobody_else() {
    var proxy = only("AWS::RDS::DBProxy");
    assertThat(proxy.property("VpcSubnetIds")).hasSize(2);
    assertThat(proxy.property("VpcSecurityGroupIds")).hasSize(1);
    var group = proxy.property("VpcSecurityGroupIds").path(0);
    assertThat(group.toString()).contains("NetworkFunctions");
    for (var rule :
        List.of(only("AWS::EC2::SecurityGroupIngress"), only("AWS::EC2::SecurityGroupEgress"))) {
      assertThat(rule.property("GroupId")).isEqualTo(group);
      assertThat(rule.property("FromPort").asInt()).isEqualTo(3306);
      assertThat(rule.property("ToPort").asInt()).isEqualTo(3306);
    }
    assertThat(only("AWS::EC2::SecurityGroupIngress").property("SourceSecurityGroupId"))
        .isEqualTo(group);
    assertThat(only("AWS::EC2::SecurityGroupEgress").property("DestinationSecurityGroupId"))
        .isEqualTo(group);
  }

  @Test
  void a_route_may_sign_in_at_this_proxy_and_at_mariadb_to_rehearse() {
    assertThat(statements("RouteRole"))
        .filteredOn(statement -> statement.path("Action").asString("").equals("rds-db:connect"))
        .extracting(statement -> statement.path("Resource"))
        .satisfiesExactlyInAnyOrder(
            direct ->
                assertThat(Templates.joined(direct, "*"))
                    .isEqualTo("arn:*:rds-db:*:*:dbuser:*/scopekeeper"),
            proxied -> {
              assertThat(Templates.joined(proxied, "*"))
                  .isEqualTo("arn:*:rds-db:*:*:dbuser:*/scopekeeper_proxy");
              assertThat(proxied.toString())
                  .as("its id, out of its ARN")
                  .contains("Fn::Select", "[6,", "DBProxyArn");
            });
  }

  @Test
  void only_routes_serve_through_the_proxy() {
    var functions = of("AWS::Lambda::Function").toList();
    assertThat(functions)
        .filteredOn(function -> variables(function).has("DATABASE_PROXY_URL"))
        .hasSize(Routes.all().size())
        .allSatisfy(function -> {
          assertThat(variables(function).path("DATABASE_PROXY_OPTIONS").asString())
              .as("a public authority")
              .isEqualTo("credentialType=RDS-TOKEN&sslMode=verify-full");
          assertThat(variables(function).has("DATABASE_URL")).as("to rehearse").isTrue();
          assertThat(variables(function).toString()).doesNotContain("PROXY_SECRET");
        });
    for (var direct : List.of(MigrateDatabase.class, SweepFiles.class)) {
      assertThat(variables(function(direct)).has("DATABASE_URL")).isTrue();
      assertThat(variables(function(direct)).has("DATABASE_PROXY_URL")).isFalse();
    }
  }

  @Test
  void the_proxys_user_is_made_before_the_proxy_and_the_proxy_before_the_functions() {
    assertThat(variables(function(HandOverCredential.class)).path("PROXY_SECRET").toString())
        .contains("ProxySecret");
    assertThat(statements("MigrationsOutsideRole"))
        .filteredOn(statement -> statement.path("Resource").toString().contains("ProxySecret"))
        .singleElement()
        .satisfies(statement ->
            assertThat(Templates.texts(statement.path("Action")))
                .containsExactly("secretsmanager:GetSecretValue"));
    assertThat(only("AWS::RDS::DBProxyTargetGroup").json().path("DependsOn").toString())
        .contains("MigrationsTrigger");
    assertThat(of("AWS::CloudFormation::Stack"))
        .isNotEmpty()
        .allSatisfy(group ->
            assertThat(group.json().path("DependsOn").toString())
                .contains("ProxyPoolProxyTargetGroup", "MigrationsTrigger"));
  }

  private static JsonNode data(Scopekeeper system) {
    return Json.mapper().readTree(Templates.file(system.data()).toFile());
  }

  private static List<String> ids(Stream<Templates.Resource> resources) {
    return resources
        // a version is another one for each configuration
        .filter(resource -> !resource.type().equals("AWS::Lambda::Version"))
        .map(resource ->
            resource.id().startsWith("Proxy") ? resource.type() : resource.type() + resource.id())
        .toList();
  }

  private static Stream<Templates.Resource> of(String type) {
    return Templates.in(Synthesised.proxied()).filter(resource -> resource.type().equals(type));
  }

  /** What the proxy has of a kind. */
  private static Templates.Resource only(String type) {
    var found = of(type).filter(resource -> resource.id().startsWith("Proxy")).toList();
    assertThat(found).as(type).hasSize(1);
    return found.getFirst();
  }

  private static Templates.Resource function(Class<?> handler) {
    return of("AWS::Lambda::Function")
        .filter(function -> function.property("Handler").asString("").equals(handler.getName()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode variables(Templates.Resource function) {
    return function.property("Environment").path("Variables");
  }

  /** What the policy of a role allows. */
  private static List<JsonNode> statements(String role) {
    return of("AWS::IAM::Policy")
        .filter(policy -> policy.id().startsWith(role))
        .flatMap(policy -> policy.property("PolicyDocument").path("Statement").valueStream())
        .filter(statement -> statement.path("Effect").asString("").equals("Allow"))
        .toList();
  }
}
