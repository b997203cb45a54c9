SELECT id
  FROM `release`
 WHERE project_id = :project
 ORDER BY rank_key, id
