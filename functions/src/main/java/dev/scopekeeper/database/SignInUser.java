package dev.scopekeeper.database;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The database user that functions sign in as with their IAM identity. */
public final class SignInUser {

  /** Its name, in the database and in the policy that lets functions be it. */
  public static final String NAME = "scopekeeper";

  private SignInUser() {}

  /** Makes the user where there is none, and allows it what functions do. */
  public static void create(DataSource administrator) throws SQLException {
    try (var connection = administrator.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(Statements.text("sign_in/create"));
      statement.execute(Statements.text("sign_in/grant"));
    }
  }
}
