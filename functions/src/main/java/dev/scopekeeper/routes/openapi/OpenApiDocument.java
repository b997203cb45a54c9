package dev.scopekeeper.routes.openapi;

import dev.scopekeeper.account.Sessions;
import dev.scopekeeper.api.Access;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.api.Nothing;
import dev.scopekeeper.api.Problem;
import dev.scopekeeper.api.RouteHandler;
import dev.scopekeeper.api.RouteName;
import dev.scopekeeper.routes.Routes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of all routes, made from the route list and the routes' records. */
public final class OpenApiDocument {
  private static final long LARGEST_WHOLE_NUMBER = 999_999_999_999_999_999L;

  /** Conventions of all operations that JSON Schema cannot express. */
  private static final String CONVENTIONS =
      """
      Everything but GET needs an Origin header equal to the public origin, else 403. Every GET is answered to a HEAD \
      too. Texts are Unicode: halves of surrogate pairs are refused like NUL, and lengths count code points. Unknown \
      members and parameters are refused. An edit says what it saw (from) and what it wants (to).\
      """;

  private final Schemas schemas = new Schemas();
  private final SortedSet<Integer> problems = new TreeSet<>();
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
            .writeValueAsBytes(new OpenApiDocument().build()));
  }

  private ObjectNode build() {
    document.put("openapi", "3.1.1");
    document
        .putObject("info")
        .put("title", "Scopekeeper")
        .put("version", "1")
        .put("description", CONVENTIONS);
    var paths = document.putObject("paths");
    for (var handler : Routes.all()) {
      var path = handler.route().path();
      var item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      item.set(handler.route().method().name().toLowerCase(Locale.ROOT), operation(handler));
    }
    var components = document.putObject("components");
    components.set("responses", problemResponses());
    components.set("schemas", schemas.definitions());
    components
        .putObject("securitySchemes")
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", Sessions.COOKIE);
    return document;
  }

  private ObjectNode operation(RouteHandler<?, ?> handler) {
    var operation = Json.mapper().createObjectNode();
    operation.put("operationId", RouteName.of(handler.route()).id());
    addParameters(handler, operation);
    if (handler.input() != Nothing.class) {
      var body = operation.putObject("requestBody").put("required", hasRequired(handler.input()));
      var content = body.putObject("content").putObject("application/json");
      content.set("schema", schemas.reference(handler.input()));
      Examples.of(handler.route()).ifPresent(example -> content.set("example", example));
    }
    addResponses(handler, operation);
    var security = operation.putArray("security");
    if (!(handler.route().access() instanceof Access.Anyone)) {
      security.addObject().putArray("session");
    }
    return operation;
  }

  /** Whether a body is required: not if all fields are optional. */
  private static boolean hasRequired(Class<?> input) {
    return !Arrays.stream(input.getRecordComponents())
        .allMatch(component -> component.getType() == Optional.class);
  }

  private static void addParameters(RouteHandler<?, ?> handler, ObjectNode operation) {
    var parameters = operation.putArray("parameters");
    for (var id : handler.route().ids()) {
      parameter(parameters.addObject(), id, "path", true)
          .put("type", "string")
          .put("format", "uuid");
    }
    for (var query : handler.route().query()) {
      var schema = parameter(parameters.addObject(), query.name(), "query", false);
      if (query.whole()) {
        schema.put("type", "integer").put("minimum", 0).put("maximum", LARGEST_WHOLE_NUMBER);
      } else {
        schema.put("type", "string").put("pattern", "^(?:" + query.form().pattern() + ")$");
      }
    }
    if (handler.route().changeId()) {
      Schemas.id(parameter(parameters.addObject(), "Idempotency-Key", "header", true));
    }
  }

  /** Fills a parameter and returns its schema, which is still empty. */
  private static ObjectNode parameter(
      ObjectNode parameter, String name, String place, boolean required) {
    return parameter
        .put("name", name)
        .put("in", place)
        .put("required", required)
        .putObject("schema");
  }

  private void addResponses(RouteHandler<?, ?> handler, ObjectNode operation) {
    var route = handler.route();
    var responses = operation.putObject("responses");
    var success = responses.putObject(String.valueOf(route.status()));
    success.put("description", "Success");
    if (route.tagged()) {
      addTag(success);
      addTag(responses.putObject("304").put("description", "Not changed since"));
    }
    if (handler.output() != Nothing.class) {
      success
          .putObject("content")
          .putObject("application/json")
          .set("schema", schemas.reference(handler.output()));
    }
    Link.from(handler).forEach(link -> link.addTo(success.withObject("links")));
    for (var status : Statuses.problems(handler)) {
      problems.add(status);
      responses
          .putObject(String.valueOf(status))
          .put("$ref", "#/components/responses/Problem" + status);
    }
  }

  private static void addTag(ObjectNode response) {
    header(response, "ETag", "The revision of the project").put("type", "string");
  }

  private static ObjectNode header(ObjectNode response, String name, String description) {
    return response
        .withObject("headers")
        .putObject(name)
        .put("description", description)
        .put("required", true)
        .putObject("schema");
  }

  /** The response of each problem status, with its kinds and headers. */
  private ObjectNode problemResponses() {
    var responses = Json.mapper().createObjectNode();
    for (var status : problems) {
      var titles =
          Arrays.stream(Problem.Kind.values())
              .filter(kind -> kind.status() == status)
              .map(kind -> kind.title() + " (" + kind.tag() + ")")
              .toList();
      var response =
          responses.putObject("Problem" + status).put("description", String.join("; ", titles));
      if (status == Problem.Kind.METHOD_NOT_ALLOWED.status()) {
        header(response, "Allow", "The methods of this address").put("type", "string");
      }
      if (status == Problem.Kind.UNAVAILABLE.status()
          || status == Problem.Kind.THROTTLED.status()) {
        header(response, "Retry-After", "Seconds").put("type", "integer").put("minimum", 0);
      }
      response
          .putObject("content")
          .putObject("application/problem+json")
          .set("schema", schemas.reference(Problem.Body.class));
    }
    return responses;
  }
}
