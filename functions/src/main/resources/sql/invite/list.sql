SELECT id, role, created_at, expires_at, uses
  FROM invite
 WHERE project_id = :project
   AND expires_at > :now
 ORDER BY created_at, id
