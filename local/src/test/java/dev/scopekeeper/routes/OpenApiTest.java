package dev.scopekeeper.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.scopekeeper.App;
import dev.scopekeeper.api.Compression;
import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(App.class)
class OpenApiTest {

  private static JsonNode document(App app) {
    return app.nobody().get("/api/openapi.json").json();
  }

  @Test
  void the_document_of_the_routes_is_read_and_compressed_once() {
    var stored = ReadOpenApi.document();
    assertThat(ReadOpenApi.document()).isSameAs(stored);
    assertThat(stored.compressed()).isSameAs(stored.compressed());
    assertThat(Compression.gunzip(stored.compressed(), stored.plain().length))
        .isEqualTo(stored.plain());
  }

  @Test
  void the_document_is_what_the_openapi_initiative_calls_openapi_3_1(App app) throws IOException {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    try (var file =
        OpenApiTest.class.getResourceAsStream("/openapi/openapi-3.1-schema-2022-10-07.json")) {
      var official = Json.mapper().readTree(Objects.requireNonNull(file));
      assertThat(registry.getSchema(official).validate(document(app))).isEmpty();
    }
  }

  @Test
  void every_schema_in_it_is_a_json_schema(App app) {
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    var metaschema =
        registry.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    document(app)
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            assertThat(metaschema.validate(schema.getValue())).as(schema.getKey()).isEmpty());
  }

  @Test
  void every_reference_leads_to_a_schema_and_every_schema_is_referred_to(App app) {
    var document = document(app);
    var referred = new HashSet<String>();
    for (var reference : document.findValues("$ref")) {
      referred.add(reference.asString().replace("#/components/", ""));
    }
    var defined = new HashSet<String>();
    for (var kind : List.of("schemas", "responses")) {
      document
          .at("/components/" + kind)
          .propertyNames()
          .forEach(name -> defined.add(kind + "/" + name));
    }
    assertThat(referred).isEqualTo(defined);
  }

  @Test
  void a_record_has_one_name_that_says_where_it_belongs(App app) {
    var names = document(app).at("/components/schemas").propertyNames();
    assertThat(names).contains("EditEpic.NameEdit", "EditLabel.NameEdit", "Delta", "Problem.Body");
    assertThat(names)
        .allMatch(name -> name.matches("[A-Z][A-Za-z]*(\\.[A-Z][A-Za-z]*)*(-nullable)?"));
  }

  @Test
  void problems_and_each_of_their_errors_have_a_code_of_any_name_and_parameters(App app) {
    for (var name : List.of("Problem.Body", "Problem.Fault")) {
      var schema = document(app).at("/components/schemas/" + name);
      assertThat(schema.get("required").valueStream().map(JsonNode::asString)).contains("code");
      assertThat(schema.at("/properties/code").propertyNames())
          .containsExactlyInAnyOrder("type", "description", "pattern");
      assertThat(schema.at("/properties/parameters/additionalProperties/type")).hasSize(3);
    }
  }

  @Test
  void every_operation_lists_its_statuses_one_by_one(App app) {
    document(app)
        .get("paths")
        .forEach(path ->
            path.forEach(operation ->
                assertThat(operation.get("responses").propertyNames())
                    .as(operation.get("operationId").asString())
                    .contains("400", "422", "500", "503", "504")
                    .doesNotContain("default")));
  }

  @Test
  void every_example_is_what_its_schema_allows(App app) {
    var document = (ObjectNode) document(app);
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    for (var path : document.get("paths")) {
      for (var operation : path) {
        var content = operation.at("/requestBody/content/application~1json");
        if (content.has("example")) {
          var schema = (ObjectNode) content.get("schema").deepCopy();
          schema.set("components", document.get("components"));
          assertThat(registry.getSchema(schema).validate(content.get("example")))
              .as(operation.get("operationId").asString())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void every_request_that_needs_a_body_has_an_example_and_links_lead_somewhere(App app) {
    var document = document(app);
    var operations = document.get("paths").findValuesAsString("operationId");
    for (var path : document.get("paths")) {
      for (var operation : path) {
        var name = operation.get("operationId").asString();
        if (operation.at("/requestBody/required").asBoolean()) {
          assertThat(operation.at("/requestBody/content/application~1json").has("example"))
              .as(name)
              .isTrue();
        }
        assertThat(operations)
            .as(name)
            .containsAll(
                operation.findValues("links").stream()
                    .flatMap(links -> links.propertyNames().stream())
                    .toList());
      }
    }
    assertThat(
            document
                .at("/paths/~1api~1projects~1{project}~1cards/post/responses/201/links")
                .has("ReadCard"))
        .isTrue();
  }
}
