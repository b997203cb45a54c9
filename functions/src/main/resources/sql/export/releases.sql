SELECT id, name, rank_key AS `rank`, state, target_date, capacity, locked_at, shipped_at, scope_added, scope_removed
  FROM `release`
 WHERE project_id = :project
 ORDER BY rank_key, id
