SELECT id
  FROM card
 WHERE project_id = :project
 ORDER BY rank_key, id
