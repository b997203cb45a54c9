package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Opens the site as a browser does, every few minutes: the page, and through the API the database.
 * It fails where one of them does not answer as it should, and an alarm waits for that.
 */
public final class CheckSite implements RequestStreamHandler {
  private static final int MILLISECONDS = 15_000;

  private final URI origin =
      Optional.ofNullable(System.getenv("PUBLIC_ORIGIN"))
          .map(URI::create)
          .orElseThrow(() -> new IllegalArgumentException("PUBLIC_ORIGIN is missing"));

  /** Fails saying which address answered what. */
  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    expect("/", "Scopekeeper");
    expect("/api/health", "\"ok\"");
    output.write("{\"answers\":true}".getBytes(StandardCharsets.UTF_8));
    EmbeddedMetrics.from(System.getenv()).write(JobSuccess.SITE_ANSWERED);
  }

  private void expect(String path, String word) throws IOException {
    var connection = (HttpURLConnection) origin.resolve(path).toURL().openConnection();
    connection.setConnectTimeout(MILLISECONDS);
    connection.setReadTimeout(MILLISECONDS);
    connection.setInstanceFollowRedirects(false);
    var status = connection.getResponseCode();
    if (status != HttpURLConnection.HTTP_OK) {
      throw new IOException(path + " was answered " + status);
    }
    try (var body = connection.getInputStream()) {
      if (!new String(body.readAllBytes(), StandardCharsets.UTF_8).contains(word)) {
        throw new IOException(path + " was answered without " + word);
      }
    }
  }
}
