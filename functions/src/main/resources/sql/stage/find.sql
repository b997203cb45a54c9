SELECT id, name, rank_key AS `rank`, wip_limit, done, revision
  FROM stage
 WHERE project_id = :project
   AND id = :id
