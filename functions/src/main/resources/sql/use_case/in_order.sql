SELECT id
  FROM use_case
 WHERE project_id = :project
 ORDER BY rank_key, id
