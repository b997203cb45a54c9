SELECT id, name, state, target_date, locked_at, shipped_at, scope_added, scope_removed
  FROM `release`
 WHERE project_id = :project
   AND (:release IS NULL OR id = :release)
 ORDER BY rank_key, id
