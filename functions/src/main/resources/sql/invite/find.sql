SELECT i.project_id AS project, i.id, i.role, p.name AS project_name, a.name AS inviter
  FROM invite i
  JOIN project p ON p.id = i.project_id
  JOIN account a ON a.id = i.created_by
 WHERE i.token_hash = :token
   AND i.expires_at > :now
