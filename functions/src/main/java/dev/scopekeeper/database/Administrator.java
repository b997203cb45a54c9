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
   * Finds the right one of several passwords: a change of it may have stopped half way.
   *
   * @param settings where the database is; statements may take as long as they need
   * @throws SQLException of the last attempt
   */
  public static DataSource signIn(
      ConnectionSettings settings, String username, List<String> passwords) throws SQLException {
    var left = passwords.iterator();
    while (true) {
      var source = settings.as(username, left.next()).unlimited();
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

  /** Gives the user who is signed in another password. */
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
