package dev.scopekeeper.project;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.util.UUID;

/**
 * One product being built.
 *
 * @param key begins the names of its cards, as in SK-12
 */
public record Project(
    UUID id,
    String key,
    String name,
    String purpose,
    boolean archived,
    EstimateUnit estimateUnit,
    WipPolicy wipPolicy,
    long revision)
    implements Thing {

  public static final Subject<Project> SUBJECT =
      new Subject<>(Kind.PROJECT, "project", Project.class);
}
