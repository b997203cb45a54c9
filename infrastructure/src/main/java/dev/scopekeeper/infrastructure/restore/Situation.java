package dev.scopekeeper.infrastructure.restore;

import java.util.Optional;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.Tag;

/**
 * The progress of a restore, read from RDS alone, so that any run can continue where another
 * stopped.
 */
sealed interface Situation {

  /** The tag with the point in time of a restored instance. */
  String TAG = "scopekeeper:restored-to";

  /** Nothing was restored yet. */
  record NotRestored(DBInstance current) implements Situation {}

  /** The restored instance exists, or is being created, beside the running one. */
  record Restored(DBInstance current, DBInstance restored) implements Situation {}

  /** The running one gave up its name, and the restored one does not have it yet. */
  record HalfSwitched() implements Situation {}

  /** The restored one has the name, and the replaced one still exists. */
  record Switched(DBInstance current, DBInstance replaced) implements Situation {}

  /** There is neither the instance nor a restored one. */
  record Missing() implements Situation {}

  static Situation of(Databases databases, Names names) {
    var current = databases.find(names.current());
    var restored = databases.find(names.restored());
    var replaced = databases.find(names.replaced());
    if (current.isEmpty()) {
      return restored.or(() -> replaced).isPresent() ? new HalfSwitched() : new Missing();
    }
    if (restored.isPresent()) {
      return new Restored(current.get(), restored.get());
    }
    return replaced.isPresent() && restoredTo(current.get()).isPresent()
        ? new Switched(current.get(), replaced.get())
        : new NotRestored(current.get());
  }

  /** The point in time that an instance was restored to. */
  static Optional<String> restoredTo(DBInstance instance) {
    return instance.tagList().stream()
        .filter(tag -> tag.key().equals(TAG))
        .map(Tag::value)
        .findFirst();
  }
}
