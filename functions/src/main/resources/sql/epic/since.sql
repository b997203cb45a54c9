SELECT id, name, rank_key AS `rank`, revision
  FROM epic
 WHERE project_id = :project
   AND revision > :since
 ORDER BY rank_key, id
