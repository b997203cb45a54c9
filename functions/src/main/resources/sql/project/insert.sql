INSERT INTO project (id, project_key, name, purpose, revision, created_at)
VALUES (:id, :key, :name, :purpose, 1, :now)
