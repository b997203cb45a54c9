-- One of many labels of a new project; the limit was checked before.
INSERT INTO label (project_id, id, name, color, revision)
VALUES (:project, :id, :name, :color, :revision)
