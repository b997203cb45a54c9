-- Inserts in bulk into a new project. The limit was checked before.
INSERT INTO stage (project_id, id, name, rank_key, wip_limit, done, revision)
VALUES (:project, :id, :name, :rank, :wipLimit, FALSE, :revision)
