package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Migrations;
import dev.scopekeeper.database.SignInUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * Brings the schema up to date and sees that functions can sign in. It is called with the
 * administrator's credential, which it keeps nowhere.
 */
public final class MigrateDatabase implements RequestStreamHandler {
  private final ConnectionSettings settings =
      ConnectionSettings.from(System.getenv())
          .orElseThrow(() -> new IllegalArgumentException("DATABASE_URL is missing"));

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    var administrator = Json.mapper().readTree(event);
    var source =
        settings
            .as(
                administrator.path("username").asString(""),
                administrator.path("password").asString(""))
            .unpooled();
    try {
      Migrations.migrate(source);
      SignInUser.create(source);
    } catch (SQLException e) {
      throw new IllegalStateException("The functions' user could not be made", e);
    }
    output.write("{\"migrated\":true}".getBytes(StandardCharsets.UTF_8));
  }
}
