package dev.scopekeeper.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.scopekeeper.api.Json;
import dev.scopekeeper.database.Administrator;
import dev.scopekeeper.database.ConnectionSettings;
import dev.scopekeeper.database.Migrations;
import dev.scopekeeper.database.SignInUser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Migrates the schema, creates the users of functions and RDS Proxy, and changes the
 * administrator's password. Gets the credentials as input and stores them nowhere.
 */
public final class MigrateDatabase implements RequestStreamHandler {
  /**
   * The input of the function.
   *
   * @param proxyPassword the password of the user of RDS Proxy, if there is one
   */
  record Credentials(AdministratorSecret.Login administrator, Optional<String> proxyPassword) {}

  private final ConnectionSettings settings =
      ConnectionSettings.from(System.getenv())
          .orElseThrow(() -> new IllegalArgumentException("DATABASE_URL is missing"));

  @Override
  public void handleRequest(InputStream event, OutputStream output, Context context)
      throws IOException {
    var credentials = Json.mapper().readValue(event, Credentials.class);
    var login = credentials.administrator();
    try {
      var source = Administrator.signIn(settings, login.username(), login.passwords());
      Migrations.migrate(source);
      SignInUser.create(source);
      credentials.proxyPassword().ifPresent(password -> SignInUser.createProxied(source, password));
      Administrator.changePassword(source, login.next());
    } catch (SQLException e) {
      throw new IllegalStateException("The administrator could not prepare the database", e);
    }
    output.write("{\"migrated\":true}".getBytes(StandardCharsets.UTF_8));
  }
}
