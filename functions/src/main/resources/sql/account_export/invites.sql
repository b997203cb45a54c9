SELECT p.name AS project, i.role, i.created_at, i.expires_at, i.uses
  FROM member m
  JOIN project p ON p.id = m.project_id
  JOIN invite i ON i.project_id = m.project_id AND i.created_by = m.account_id
 WHERE m.account_id = :account
 ORDER BY i.created_at
