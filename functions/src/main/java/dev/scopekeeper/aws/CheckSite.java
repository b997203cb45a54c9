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
 * Requests the page and the health check every few minutes, as a browser does. Fails if one of them
 * does not answer as expected, which triggers an alarm.
 */
public final class CheckSite implements RequestStreamHandler {
  private static final int TIMEOUT_MILLISECONDS = 15_000;

  private final URI origin =
      Optional.ofNullable(System.getenv("PUBLIC_ORIGIN"))
          .map(URI::create)
          .orElseThrow(() -> new IllegalArgumentException("PUBLIC_ORIGIN is missing"));

  /** Fails with the path and its answer. */
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
    connection.setConnectTimeout(TIMEOUT_MILLISECONDS);
    connection.setReadTimeout(TIMEOUT_MILLISECONDS);
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
