SELECT id, name, rank_key AS `rank`, state, target_date, revision
  FROM `release`
 WHERE project_id = :project
   AND id = :id
