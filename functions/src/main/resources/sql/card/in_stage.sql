SELECT id
  FROM card
 WHERE project_id = :project
   AND stage_id = :id
 ORDER BY rank_key, id
