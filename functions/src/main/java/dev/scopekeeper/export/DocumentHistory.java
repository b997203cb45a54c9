package dev.scopekeeper.export;

import dev.scopekeeper.change.FieldEdit;
import dev.scopekeeper.change.Kind;
import dev.scopekeeper.change.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of the history, in a {@link ProjectDocument}.
 *
 * @param change the id of the change; entries of one change share it
 * @param actor a username
 * @param thing the id of the changed item; for members, their username
 * @param card the card whose history shows the entry
 * @param undone the change that this one undid
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
