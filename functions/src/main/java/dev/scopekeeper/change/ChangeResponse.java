package dev.scopekeeper.change;

import dev.scopekeeper.database.Database;
import java.util.ServiceLoader;
import java.util.UUID;

/**
 * What a route answers that changed a project. The floor that reads whole projects provides it as a
 * service ({@link ServiceLoader}).
 */
public interface ChangeResponse {

  /** The record that is answered. */
  Class<?> type();

  /** What a change touched, read in its transaction. */
  Object of(ProjectChange change);

  /** What changed since a revision: the answer to a request that was carried out before. */
  Object since(Database database, UUID project, long revision);

  /** The one that is provided. */
  static ChangeResponse provided() {
    return Provided.RESPONSE;
  }

  /** The holder is initialised when the first route needs it. */
  final class Provided {
    private static final ChangeResponse RESPONSE =
        ServiceLoader.load(ChangeResponse.class, ChangeResponse.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private Provided() {}
  }
}
