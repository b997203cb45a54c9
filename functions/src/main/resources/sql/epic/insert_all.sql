-- One of many in a project that is being made; how many there may be was looked at before.
INSERT INTO epic (project_id, id, name, rank_key, revision)
VALUES (:project, :id, :name, :rank, :revision)
