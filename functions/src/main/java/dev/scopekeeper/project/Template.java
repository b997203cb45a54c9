package dev.scopekeeper.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.uuid.Generators;
import dev.scopekeeper.change.Order;
import dev.scopekeeper.change.ProjectChange;
import dev.scopekeeper.change.Ranks;
import dev.scopekeeper.groundwork.Check;
import dev.scopekeeper.groundwork.StandardChecks;
import dev.scopekeeper.release.Epic;
import dev.scopekeeper.release.Release;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a new project begins with. */
public enum Template {
  /** Stages, the releases MVP, Next and Later, the epic every project has, the standard checks. */
  @JsonProperty("default")
  DEFAULT,
  /** Stages only. */
  @JsonProperty("empty")
  EMPTY;

  public static final List<String> STAGES = List.of("To do", "Doing", "Review", "Done");
  public static final List<String> RELEASES = List.of("MVP", "Next", "Later");
  public static final String EPIC = "Hardening and improvements";

  void fill(ProjectChange change) {
    STAGES.forEach(name -> change.add(Stage.SUBJECT, stage(change, name)));
    switch (this) {
      case EMPTY -> {}
      case DEFAULT -> {
        RELEASES.forEach(name -> change.add(Release.SUBJECT, release(change, name)));
        change.add(Epic.SUBJECT, new Epic(id(), EPIC, first(), 0));
        change.bring(Check.SUBJECT, StandardChecks.missing(Set.of(), Template::ranks));
      }
    }
  }

  private static Stage stage(ProjectChange change, String name) {
    var rank = new Order(change, Stage.SUBJECT).rank(Optional.empty(), id());
    return new Stage(id(), name, rank, Optional.empty(), name.equals("Done"), 0);
  }

  private static Release release(ProjectChange change, String name) {
    var rank = new Order(change, Release.SUBJECT).rank(Optional.empty(), id());
    return Release.planned(id(), name, rank);
  }

  private static String first() {
    return Ranks.between(Optional.empty(), Optional.empty());
  }

  private static List<String> ranks(int count) {
    return Ranks.between(Optional.empty(), Optional.empty(), count);
  }

  private static UUID id() {
    return Generators.timeBasedEpochGenerator().generate();
  }
}
