SELECT i.id, i.role, i.created_at, i.expires_at, i.uses
  FROM invite i
  JOIN member m ON m.project_id = i.project_id AND m.account_id = i.created_by
 WHERE i.project_id = :project
   AND i.expires_at > :now
   AND m.role = 'owner'
 ORDER BY i.created_at, i.id
