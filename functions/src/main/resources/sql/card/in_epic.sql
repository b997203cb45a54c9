SELECT id
  FROM card
 WHERE project_id = :project
   AND epic_id = :id
 ORDER BY rank_key, id
