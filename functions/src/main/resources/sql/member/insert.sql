INSERT INTO member (project_id, account_id, role, revision)
VALUES (:project, :id, :role, :revision)
