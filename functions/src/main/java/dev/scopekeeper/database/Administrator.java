package dev.scopekeeper.database;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** The database user who owns the schema and signs in with a password. */
public final class Administrator {

  /** MariaDB's error for a wrong password. */
  private static final int ACCESS_DENIED = 1045;

  private Administrator() {}

  /**
   * Finds the valid one of several passwords: an earlier change may have stopped halfway.
   *
   * @param settings the address of the database; statements have no time limit
   * @throws SQLException of the last attempt
   */
  public static DataSource signIn(
      ConnectionSettings settings, String username, List<String> passwords) throws SQLException {
    var left = passwords.iterator();
    while (true) {
      var source = settings.withUser(username, left.next()).unlimited();
      try {
        source.getConnection().close();
        return source;
      } catch (SQLException e) {
        if (e.getErrorCode() != ACCESS_DENIED || !left.hasNext()) {
          throw e;
        }
      }
    }
  }

  /** Changes the password of the signed-in user. */
  public static void changePassword(DataSource administrator, String password) {
    try (var connection = administrator.getConnection();
        var statement = connection.prepareStatement(Statements.text("administrator/password"))) {
      statement.setString(1, password);
      statement.execute();
    } catch (SQLException e) {
      // without its message, which may quote the password
      throw StatementFailure.of(e);
    }
  }
}
