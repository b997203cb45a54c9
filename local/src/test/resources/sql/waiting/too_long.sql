-- Takes longer than this session lets a statement take.
SET STATEMENT max_statement_time = 0.1 FOR SELECT SLEEP(60) AS slept
