-- rehearsal_tables.sql: what has to be shadowed, so that a rehearsal reaches none of it.
SELECT table_name AS name
  FROM information_schema.tables
 WHERE table_schema = DATABASE()
   AND table_type = 'BASE TABLE'
   AND table_name <> 'flyway_schema_history'
