package dev.scopekeeper.infrastructure;

import dev.scopekeeper.api.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import tools.jackson.databind.JsonNode;

/** What CloudFormation is asked for, in all stacks together. */
final class Templates {

  /** One resource of one template. */
  record Resource(String template, String id, JsonNode json) {
    String type() {
      return json.path("Type").asString("");
    }

    JsonNode property(String name) {
      return json.path("Properties").path(name);
    }
  }

  private Templates() {}

  static Map<String, List<Resource>> all() {
    Synthesised.system();
    return all(Synthesised.FOLDER);
  }

  /** What one template asks for. */
  static List<Resource> of(Path template) {
    return Objects.requireNonNull(all().get(template.toString()));
  }

  /** What is asked for with other settings. */
  static Stream<Resource> in(Scopekeeper system) {
    return all(folder(system.data())).values().stream().flatMap(List::stream);
  }

  /** The properties of the one database of a stack. */
  static JsonNode database(DataStack stack) {
    return Json.mapper()
        .readTree(file(stack).toFile())
        .path("Resources")
        .valueStream()
        .filter(resource -> resource.path("Type").asString("").equals("AWS::RDS::DBInstance"))
        .findFirst()
        .orElseThrow()
        .path("Properties");
  }

  /** Where the template of a stack lies. */
  static Path file(Stack stack) {
    return folder(stack).resolve(stack.getTemplateFile());
  }

  private static Path folder(Stack stack) {
    return Path.of(Objects.requireNonNull(App.of(stack)).getOutdir());
  }

  private static Map<String, List<Resource>> all(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".template.json"))
          .collect(
              java.util.stream.Collectors.toMap(
                  file -> String.valueOf(file.getFileName()),
                  file ->
                      Json.mapper().readTree(file.toFile()).path("Resources").properties().stream()
                          .map(entry ->
                              new Resource(
                                  String.valueOf(file.getFileName()),
                                  entry.getKey(),
                                  entry.getValue()))
                          .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Resource> of(String type) {
    return all().values().stream()
        .flatMap(List::stream)
        .filter(resource -> resource.type().equals(type));
  }

  /** The value of an output of a deployment. */
  static JsonNode output(String template, String name) {
    Synthesised.system();
    var file = Synthesised.FOLDER.resolve(template).toFile();
    return Json.mapper().readTree(file).path("Outputs").path(name);
  }

  /** Every statement that allows something, of every role and policy. */
  static Stream<JsonNode> allowed() {
    var policies = of("AWS::IAM::Policy").map(policy -> policy.property("PolicyDocument"));
    var inline =
        of("AWS::IAM::Role")
            .flatMap(role -> role.property("Policies").valueStream())
            .map(policy -> policy.path("PolicyDocument"));
    return Stream.concat(policies, inline)
        .flatMap(document -> document.path("Statement").valueStream())
        .filter(statement -> statement.path("Effect").asString("").equals("Allow"));
  }

  /** One text or a list of them. */
  static List<String> texts(JsonNode oneOrMore) {
    return oneOrMore.isArray()
        ? oneOrMore.valueStream().map(JsonNode::toString).map(Templates::bare).toList()
        : List.of(bare(oneOrMore.toString()));
  }

  /**
   * A text that CloudFormation puts together.
   *
   * @param unknown stands for what only a deployment knows
   */
  static String joined(JsonNode value, String unknown) {
    return value
        .path("Fn::Join")
        .path(1)
        .valueStream()
        .map(part -> part.isString() ? part.asString() : unknown)
        .collect(java.util.stream.Collectors.joining());
  }

  private static String bare(String json) {
    return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
  }
}
