package dev.scopekeeper.api.openapi;

import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Method;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of all routes, made from the route list and the routes' records. */
public final class OpenApiDocument {
  /** The answers of routes that change a project, and so take a change id. */
  private static final Set<String> OF_CHANGES = Set.of("Delta", "Imported", "Joined");

  private final Schemas schemas = new Schemas();
  private final ObjectNode document = Json.mapper().createObjectNode();

  private OpenApiDocument() {}

  /**
   * Writes the document.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Files.write(
        Path.of(arguments[0]),
        Json.mapper()
            .writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(new OpenApiDocument().made()));
  }

  private ObjectNode made() {
    document.put("openapi", "3.1.1");
    document.putObject("info").put("title", "Scopekeeper").put("version", "1");
    var paths = document.putObject("paths");
    for (var handler : Routes.all()) {
      var path = handler.route().path();
      var item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      item.set(handler.route().method().name().toLowerCase(Locale.ROOT), operation(handler));
    }
    var components = document.putObject("components");
    components.set("schemas", schemas.definitions());
    components
        .putObject("securitySchemes")
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "session");
    return document;
  }

  private ObjectNode operation(RouteHandler<?, ?> handler) {
    var operation = Json.mapper().createObjectNode();
    operation.put("operationId", handler.getClass().getSimpleName());
    addParameters(handler, operation);
    if (handler.input() != Nothing.class) {
      var body = operation.putObject("requestBody").put("required", hasRequired(handler.input()));
      body.putObject("content")
          .putObject("application/json")
          .set("schema", schemas.reference(handler.input()));
    }
    addResponses(handler, operation);
    var security = operation.putArray("security");
    if (!(handler.route().access() instanceof Access.Anyone)) {
      security.addObject().putArray("session");
    }
    return operation;
  }

  /** Whether a body has to say something: not where every field may be absent. */
  private static boolean hasRequired(Class<?> input) {
    return !Arrays.stream(input.getRecordComponents())
        .allMatch(component -> component.getType() == Optional.class);
  }

  private static void addParameters(RouteHandler<?, ?> handler, ObjectNode operation) {
    var parameters = operation.putArray("parameters");
    for (var id : handler.route().ids()) {
      parameter(parameters.addObject(), id, "path", true).put("format", "uuid");
    }
    for (var name : handler.route().query()) {
      parameter(parameters.addObject(), name, "query", false);
    }
    if (changes(handler)) {
      parameter(parameters.addObject(), "Idempotency-Key", "header", true).put("format", "uuid");
    }
  }

  private static boolean changes(RouteHandler<?, ?> handler) {
    return handler.route().method() != Method.GET
        && OF_CHANGES.contains(handler.output().getSimpleName());
  }

  private static ObjectNode parameter(
      ObjectNode parameter, String name, String place, boolean required) {
    return parameter
        .put("name", name)
        .put("in", place)
        .put("required", required)
        .putObject("schema")
        .put("type", "string");
  }

  private void addResponses(RouteHandler<?, ?> handler, ObjectNode operation) {
    var responses = operation.putObject("responses");
    var success = responses.putObject(String.valueOf(handler.route().status()));
    success.put("description", "Success");
    if (handler.output() != Nothing.class) {
      success
          .putObject("content")
          .putObject("application/json")
          .set("schema", schemas.reference(handler.output()));
    }
    var problem = responses.putObject("default");
    problem.put("description", "A problem (RFC 9457)");
    problem
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", schemas.reference(Problem.Body.class));
  }
}
