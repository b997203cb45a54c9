package dev.scopekeeper.api;

import dev.scopekeeper.database.Database;
import dev.scopekeeper.live.LiveUpdates;
import dev.scopekeeper.storage.Storage;
import java.time.Clock;

/** The services that all routes use. */
public record Application(
    Configuration configuration,
    Database database,
    Storage storage,
    LiveUpdates live,
    Authentication authentication,
    Clock clock) {}
