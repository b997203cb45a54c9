SELECT id, name, rank_key AS `rank`
  FROM epic
 WHERE project_id = :project
 ORDER BY rank_key, id
