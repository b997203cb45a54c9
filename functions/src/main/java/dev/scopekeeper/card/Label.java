package dev.scopekeeper.card;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.util.UUID;

/**
 * A word that cards can carry.
 *
 * @param color six hexadecimal digits
 */
public record Label(UUID id, String name, String color, long revision) implements Thing {

  public static final Subject<Label> SUBJECT =
      new Subject<>(Kind.LABEL, "label", Label.class, "label/insert_all");
}
