-- A row, of a batch or alone.
INSERT INTO proxied (name)
VALUES (:name)
