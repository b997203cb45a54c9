package dev.scopekeeper.release;

import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Subject;
import dev.scopekeeper.change.Thing;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An ordered slice of scope. */
public record Release(
    UUID id,
    String name,
    String rank,
    ReleaseState state,
    Optional<LocalDate> targetDate,
    long revision)
    implements Thing {

  public static final Subject<Release> SUBJECT =
      new Subject<>(Kind.RELEASE, "release", Release.class);
}
