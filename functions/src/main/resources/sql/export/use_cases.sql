SELECT id, text, rank_key AS `rank`
  FROM use_case
 WHERE project_id = :project
 ORDER BY rank_key, id
