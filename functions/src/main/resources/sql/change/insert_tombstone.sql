INSERT INTO tombstone (project_id, revision, kind, id)
VALUES (:project, :revision, :kind, :id)
