package dev.scopekeeper.routes;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request of a {@link Scenario}.
 *
 * @param scenario the number of its scenario
 * @param actor the actor who sends it
 * @param ids names of the values of the path ids, by id
 * @param query with {@code $name} for values
 * @param body JSON with {@code $name} for values
 * @param change the name of its change id for later steps
 * @param kept JSON Pointers (RFC 6901) into the response, by the names of the values
 * @param upload the text to upload to the {@code url} of the response
 */
public record Step(
    int scenario,
    String actor,
    String routeKey,
    Map<String, String> ids,
    String query,
    Optional<String> body,
    Optional<String> change,
    Map<String, String> kept,
    Optional<String> upload) {
  private static final Pattern MAKES = Pattern.compile("\"id\":\"\\$");
  private static final Pattern ID = Pattern.compile("\\{(\\w+)(?:=(\\w+))?}");

  /** Every step of every scenario, in order. */
  public static List<Step> all() {
    return Scenario.all().stream().flatMap(scenario -> scenario.steps().stream()).toList();
  }

  /** Whether it creates something under the id of that name. */
  boolean makes(String name) {
    return body.filter(text -> text.contains("\"id\":\"$" + name + "\"")).isPresent();
  }

  /** Whether later steps can name something that comes of it. */
  public boolean makesNames() {
    return change.isPresent() || !kept.isEmpty() || body.stream().anyMatch(MAKES.asPredicate());
  }

  static Step parse(String line, int scenario) {
    var parts = Arrays.asList(line.split(" \\| ", -1));
    var words = parts.getFirst().split(" ", 4);
    var rest = Optional.of(words).filter(list -> list.length == 4).map(list -> list[3]);
    var kept = new LinkedHashMap<String, String>();
    options(parts, "keep").forEach(option -> kept.put(option[1], option[2]));
    return new Step(
        scenario,
        words[0],
        words[1] + " " + ID.matcher(words[2]).replaceAll(id -> "{" + name(id) + "}"),
        ids(words[2]),
        rest.filter(text -> text.startsWith("?")).map(text -> text.substring(1)).orElse(""),
        rest.filter(text -> text.startsWith("{")),
        options(parts, "change").stream().map(option -> option[1]).findFirst(),
        kept,
        options(parts, "upload").stream()
            .map(option -> option[1].replace("\\n", "\n"))
            .findFirst());
  }

  private static List<String[]> options(List<String> parts, String name) {
    return parts.stream()
        .skip(1)
        .map(part -> part.split(" ", -1))
        .filter(words -> words[0].equals(name))
        .toList();
  }

  private static Map<String, String> ids(String path) {
    var ids = new LinkedHashMap<String, String>();
    ID.matcher(path).results().forEach(id -> ids.put(name(id), id.group(1)));
    return ids;
  }

  private static String name(java.util.regex.MatchResult id) {
    return Optional.ofNullable(id.group(2)).orElse(id.group(1));
  }
}
