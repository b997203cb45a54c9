package dev.scopekeeper.routes.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import dev.scopekeeper.api.StoredJson;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON schemas (2020-12, as OpenAPI 3.1 has them) of the routes' own records. */
final class Schemas {
  private final SchemaBuilder builder = generator().buildMultipleSchemaDefinitions();

  /** Returns a reference to the schema of a type. */
  JsonNode reference(Class<?> type) {
    return builder.createSchemaReference(type);
  }

  /** All schemas referenced so far. */
  ObjectNode definitions() {
    return builder.collectDefinitions("components/schemas");
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                new JacksonSchemaModule(
                    JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY,
                    JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
            .with(new Constraints())
            .with(
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.FLATTENED_OPTIONALS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR, Option.NULLABLE_FIELDS_BY_DEFAULT);
    config.forFields().withRequiredCheck(Schemas::isRequired);
    config.forTypesInGeneral().withCustomDefinitionProvider(Schemas::customDefinition);
    config.forTypesInGeneral().withDefinitionNamingStrategy((key, _) -> name(key.getType()));
    return new SchemaGenerator(config.build());
  }

  /** {@code EditEpic.NameEdit} for a record within a route, so that names are unique. */
  private static String name(ResolvedType type) {
    return Stream.concat(
            Stream.of(name(type.getErasedType())),
            type.getTypeParameters().stream().map(Schemas::name))
        .collect(Collectors.joining("."));
  }

  private static String name(Class<?> type) {
    var outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }

  /**
   * Whether a response always has the field. An empty Optional is never written; zero, false, an
   * empty text or list is omitted only where {@code @JsonInclude} says so.
   */
  private static boolean isRequired(FieldScope field) {
    var type = field.getDeclaredType().getErasedType();
    if (type == Optional.class) {
      return false;
    }
    return switch (inclusion(field)) {
      case NON_EMPTY ->
          type != List.class
              && type != Map.class
              && (type != String.class || ownInclusion(field).isEmpty());
      case NON_DEFAULT -> type != List.class && type != boolean.class && type != int.class;
      default -> true;
    };
  }

  private static JsonInclude.Include inclusion(FieldScope field) {
    var ofClass = field.getRawMember().getDeclaringClass().getAnnotation(JsonInclude.class);
    return Stream.of(ownInclusion(field), Optional.ofNullable(ofClass))
        .flatMap(Optional::stream)
        .map(JsonInclude::value)
        .findFirst()
        .orElse(JsonInclude.Include.ALWAYS);
  }

  private static Optional<JsonInclude> ownInclusion(FieldScope field) {
    return Optional.ofNullable(field.getRawMember().getAnnotation(JsonInclude.class));
  }

  /**
   * Custom schemas of types that are not our records: arbitrary JSON, ids, and dates in supported
   * years.
   */
  private static @Nullable CustomDefinition customDefinition(
      ResolvedType type, SchemaGenerationContext context) {
    var node = context.getGeneratorConfig().createObjectNode();
    if (type.getErasedType() == JsonNode.class || type.getErasedType() == StoredJson.class) {
      return inline(node, CustomDefinition.AttributeInclusion.NO);
    }
    if (type.getErasedType() == Map.class
        && type.typeParametersFor(Map.class).get(1).getErasedType() == Object.class) {
      return inline(problemParameters(node), CustomDefinition.AttributeInclusion.YES);
    }
    if (type.getErasedType() == UUID.class) {
      return inline(id(node), CustomDefinition.AttributeInclusion.YES);
    }
    if (type.getErasedType() == LocalDate.class) {
      return inline(
          node.put("type", "string").put("format", "date").put("pattern", "^(?!0000)"),
          CustomDefinition.AttributeInclusion.YES);
    }
    return null;
  }

  /** The parameters of a problem, by name: texts, whole numbers and lists of texts. */
  private static ObjectNode problemParameters(ObjectNode node) {
    var value = node.put("type", "object").putObject("additionalProperties");
    value.putArray("type").add("string").add("integer").add("array");
    value.putObject("items").put("type", "string");
    return node;
  }

  private static CustomDefinition inline(
      ObjectNode node, CustomDefinition.AttributeInclusion attributes) {
    return new CustomDefinition(node, CustomDefinition.DefinitionType.INLINE, attributes);
  }

  /** The schema of an id: any UUID except the nil UUID (RFC 9562 §5.9). */
  static ObjectNode id(ObjectNode schema) {
    schema.put("type", "string").put("format", "uuid");
    schema.putObject("not").put("const", "00000000-0000-0000-0000-000000000000");
    return schema;
  }
}
