SELECT id, name, rank_key AS `rank`, wip_limit, done
  FROM stage
 WHERE project_id = :project
 ORDER BY rank_key, id
