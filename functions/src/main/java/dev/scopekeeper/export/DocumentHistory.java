package dev.scopekeeper.export;

import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened to one thing, in a {@link ProjectDocument}.
 *
 * @param change what happened together has the same
 * @param actor a username
 * @param thing its id; of members their username
 * @param card in whose history it belongs
 * @param undone the change that this one took back
 */
public record DocumentHistory(
    UUID change,
    String actor,
    Instant at,
    Verb verb,
    Kind kind,
    String thing,
    Optional<UUID> card,
    Optional<UUID> undone,
    List<FieldEdit> fields) {}
