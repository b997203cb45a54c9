package dev.scopekeeper.api;

import dev.scopekeeper.database.Database;
import java.time.Clock;

/** What every route works with. */
public record Application(Configuration configuration, Database database, Clock clock) {}
