package dev.scopekeeper.database;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Finds the name of a violated constraint, which only the message of MariaDB contains. */
final class Constraint {
  /** Matches at the end of the message, because the quoted value before it can look like a key. */
  private static final Pattern DUPLICATE = Pattern.compile("for key '(?:[^']*\\.)?([^'.]+)'$");

  private static final Pattern FOREIGN_KEY = Pattern.compile("CONSTRAINT `([^`]+)`");

  private Constraint() {}

  static String ofDuplicate(SQLException e) {
    return find(DUPLICATE, e);
  }

  static String ofForeignKey(SQLException e) {
    return find(FOREIGN_KEY, e);
  }

  private static String find(Pattern pattern, SQLException e) {
    var matcher = pattern.matcher(String.valueOf(e.getMessage()));
    return matcher.find() ? matcher.group(1) : "";
  }
}
