package dev.scopekeeper.database;

import java.sql.SQLException;
import java.util.regex.Pattern;

/** Finds the name of the violated constraint, which MariaDB tells only in its message. */
final class Constraint {
  /** At the end of the message: the entry before it is quoted, and can read like a key itself. */
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
