package dev.scopekeeper.release;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.util.UUID;

/** A theme across releases. */
public record Epic(UUID id, String name, String rank, long revision) implements Thing {

  public static final Subject<Epic> SUBJECT =
      new Subject<>(Kind.EPIC, "epic", Epic.class, "epic/insert_all");
}
