package dev.scopekeeper.start;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.scopekeeper.api.Ids;
import dev.scopekeeper.change.EntityType;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Ranks;
import dev.scopekeeper.change.Thing;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.StandardChecks;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import dev.scopekeeper.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The initial content of a new project. */
public enum Template {
  /** Stages, the releases MVP, Next and Later, the default epic and the standard checks. */
  @JsonProperty("default")
  DEFAULT,
  /** The same, filled with example work that shows what everything is for. */
  @JsonProperty("demo")
  DEMO,
  /** Stages only. */
  @JsonProperty("empty")
  EMPTY;

  public static final List<String> STAGES = List.of("To do", "Doing", "Review", "Done");
  public static final List<String> RELEASES = List.of("MVP", "Next", "Later");
  public static final String EPIC = "Hardening and improvements";

  void fill(ProjectChange change) {
    var stages = STAGES.stream().map(name -> add(change, Stage.ENTITY_TYPE, stage(change, name)));
    var board = stages.toList();
    switch (this) {
      case EMPTY -> {}
      case DEFAULT -> {
        releases(change);
        epic(change);
        change.insertBulk(Check.ENTITY_TYPE, StandardChecks.missing(Set.of(), Ranks::first));
      }
      case DEMO -> new Demo(change, board, releases(change), epic(change)).fill();
    }
  }

  private static List<Release> releases(ProjectChange change) {
    return RELEASES.stream()
        .map(name -> add(change, Release.ENTITY_TYPE, release(change, name)))
        .toList();
  }

  private static Epic epic(ProjectChange change) {
    return add(change, Epic.ENTITY_TYPE, new Epic(Ids.generate(), EPIC, first(), 0));
  }

  private static <R extends Record & Thing> R add(
      ProjectChange change, EntityType<R> entityType, R thing) {
    change.add(entityType, thing);
    return thing;
  }

  private static Stage stage(ProjectChange change, String name) {
    var rank = new Order(change, Stage.ENTITY_TYPE).rank(Optional.empty(), Ids.generate());
    return new Stage(Ids.generate(), name, rank, Optional.empty(), name.equals("Done"), 0);
  }

  private static Release release(ProjectChange change, String name) {
    var rank = new Order(change, Release.ENTITY_TYPE).rank(Optional.empty(), Ids.generate());
    return Release.planned(Ids.generate(), name, rank);
  }

  private static String first() {
    return Ranks.between(Optional.empty(), Optional.empty());
  }
}
