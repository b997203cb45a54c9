-- rehearsal_seed.sql: the rows that migrations put into tables.
INSERT INTO sign_up (id, accounts)
VALUES (1, 0)
