package dev.scopekeeper.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date. A second run changes nothing. */
public final class Migrations {

  private Migrations() {}

  /**
   * Applies what is missing, in order.
   *
   * @throws org.flywaydb.core.api.FlywayException where a statement fails or an applied file was
   *     changed afterwards
   */
  public static void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:migration")
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }
}
