SELECT id
  FROM `check`
 WHERE project_id = :project
 ORDER BY rank_key, id
