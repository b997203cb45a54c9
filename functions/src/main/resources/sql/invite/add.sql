INSERT INTO invite (project_id, id, token_hash, role, created_by, created_at, expires_at)
VALUES (:project, :id, :token, :role, :account, :now, :expires)
