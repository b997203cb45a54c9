-- Fails if a project has this id, or ever had.
INSERT INTO taken_project (id)
VALUES (:id)
