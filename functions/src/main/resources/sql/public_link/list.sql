SELECT id, release_id AS `release`, created_at
  FROM public_link
 WHERE project_id = :project
 ORDER BY created_at, id
