SELECT id
  FROM epic
 WHERE project_id = :project
 ORDER BY rank_key, id
