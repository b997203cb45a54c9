package dev.scopekeeper.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The database users that functions sign in as, by their IAM identity. */
public final class SignInUser {

  /** Its name, in the database and in the IAM policy of functions. */
  public static final String NAME = "scopekeeper";

  /** The user of RDS Proxy, which authenticates functions and signs in with a password. */
  public static final String PROXIED = "scopekeeper_proxy";

  private SignInUser() {}

  /** Creates the user if it does not exist, and grants what functions need. */
  public static void create(DataSource administrator) throws SQLException {
    try (var connection = administrator.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(Statements.text("sign_in/create"));
      statement.execute(Statements.text("sign_in/grant"));
    }
  }

  /** Creates the user of RDS Proxy if it does not exist, and sets its password. */
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
