INSERT INTO `release` (project_id, id, name, rank_key, state, target_date, capacity, locked_at, shipped_at, scope_added, scope_removed, revision)
SELECT :project, :id, :name, :rank, :state, :targetDate, :capacity, :lockedAt, :shippedAt, :scopeAdded, :scopeRemoved, :revision
  FROM `release`
 WHERE project_id = :project
HAVING COUNT(*) < 100
