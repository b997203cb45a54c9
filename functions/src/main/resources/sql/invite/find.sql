-- An invite is valid as long as its creator is an owner.
SELECT i.project_id AS project, i.id, i.role, p.name AS project_name, a.name AS inviter
  FROM invite i
  JOIN project p ON p.id = i.project_id
  JOIN member m ON m.project_id = i.project_id AND m.account_id = i.created_by
  JOIN account a ON a.id = i.created_by
 WHERE i.token_hash = :token
   AND i.expires_at > :now
   AND m.role = 'owner'
