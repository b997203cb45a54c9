-- One of many in a project that is being made; how many there may be was looked at before.
INSERT INTO stage (project_id, id, name, rank_key, wip_limit, done, revision)
VALUES (:project, :id, :name, :rank, :wipLimit, FALSE, :revision)
