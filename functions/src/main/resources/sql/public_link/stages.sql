SELECT id, name, done
  FROM stage
 WHERE project_id = :project
 ORDER BY rank_key, id
