package dev.scopekeeper.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The database users that functions sign in as with their IAM identity. */
public final class SignInUser {

  /** Its name, in the database and in the policy that lets functions be it. */
  public static final String NAME = "scopekeeper";

  /** The one of RDS Proxy, which lets functions in and signs in itself with a password. */
  public static final String PROXIED = "scopekeeper_proxy";

  private SignInUser() {}

  /** Makes the user where there is none, and allows it what functions do. */
  public static void create(DataSource administrator) throws SQLException {
    try (var connection = administrator.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(Statements.text("sign_in/create"));
      statement.execute(Statements.text("sign_in/grant"));
    }
  }

  /** Makes the user of RDS Proxy where there is none, with this password from now on. */
  public static void createProxied(DataSource administrator, String password) {
    try (var connection = administrator.getConnection();
        var statement = connection.prepareStatement(Statements.text("sign_in/proxy"))) {
      statement.setString(1, password);
      statement.execute();
    } catch (SQLException e) {
      // without its message, which may quote the password
      throw StatementFailure.of(e);
    }
  }
}
