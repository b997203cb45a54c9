-- Seconds that a statement of this session may take.
SELECT @@max_statement_time AS seconds
