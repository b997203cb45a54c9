INSERT INTO invite (project_id, id, token_hash, role, created_by, created_at, expires_at, revision)
SELECT p.id, :id, :token, :role, :account, :now, :expires, p.revision
  FROM project p
 WHERE p.id = :project
   AND p.archived = FALSE
