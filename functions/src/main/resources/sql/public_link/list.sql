SELECT l.id, l.release_id AS `release`, l.created_at
  FROM public_link l
  JOIN member m ON m.project_id = l.project_id AND m.account_id = l.created_by
 WHERE l.project_id = :project
   AND m.role = 'owner'
 ORDER BY l.created_at, l.id
