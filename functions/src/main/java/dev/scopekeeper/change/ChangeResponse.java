package dev.scopekeeper.change;

import dev.scopekeeper.api.Services;
import dev.scopekeeper.database.Database;
import java.util.ServiceLoader;
import java.util.UUID;

/**
 * The response of routes that change a project. A higher floor, which reads whole projects,
 * provides it as a service ({@link ServiceLoader}).
 */
public interface ChangeResponse {

  /** The type of the response. */
  Class<?> type();

  /** The response to a change, read in its transaction. */
  Object of(ProjectChange change);

  /** The response to a replayed request: everything that changed since a revision. */
  Object since(Database database, UUID project, long revision);

  /** The provided service. */
  static ChangeResponse provided() {
    return Provided.RESPONSE;
  }

  /** Loaded when the first route needs it. */
  final class Provided {
    private static final ChangeResponse RESPONSE = Services.one(ChangeResponse.class);

    private Provided() {}
  }
}
