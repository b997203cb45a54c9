package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.attachment.OrphanSweep;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Database;
import dev.scopekeeper.database.KeptConnection;
import dev.scopekeeper.storage.Storage;
import dev.scopekeeper.storage.StorageSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/** Deletes unreferenced files once a day. */
public final class SweepFiles implements RequestStreamHandler {
  private final KeptConnection connection;
  private final OrphanSweep sweep;
  private final EmbeddedMetrics metrics;

  public SweepFiles() {
    this(System.getenv());
  }

  SweepFiles(Map<String, String> environment) {
    var settings =
        ConnectionSettings.from(environment)
            .orElseThrow(() -> new IllegalArgumentException("DATABASE_URL is missing"));
    metrics = EmbeddedMetrics.from(environment);
    connection = new KeptConnection(settings.unpooled());
    sweep =
        new OrphanSweep(
            new Database(connection),
            new Storage(StorageSettings.from(environment)),
            Clock.systemUTC());
  }

  /** Fails if the bucket or the database cannot be reached. Deleted files stay deleted. */
  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    connection.validateOnNextUse();
    output.write(Json.bytes(Map.of("swept", sweep.run())));
    metrics.write(JobSuccess.SWEPT);
  }
}
