SELECT id, text, rank_key AS `rank`, revision
  FROM use_case
 WHERE project_id = :project
   AND revision > :since
 ORDER BY rank_key, id
