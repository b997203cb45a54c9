-- One of many in a project that is being made; how many there may be was looked at before.
INSERT INTO label (project_id, id, name, color, revision)
VALUES (:project, :id, :name, :color, :revision)
