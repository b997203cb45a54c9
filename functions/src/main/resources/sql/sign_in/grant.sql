-- sign_in/grant.sql: rows and temporary tables; the schema is changed by migrations only.
GRANT SELECT, INSERT, UPDATE, DELETE, CREATE TEMPORARY TABLES ON scopekeeper.* TO 'scopekeeper'@'%'
