-- Inserts in bulk into a new project. The limit was checked before.
INSERT INTO epic (project_id, id, name, rank_key, revision)
VALUES (:project, :id, :name, :rank, :revision)
