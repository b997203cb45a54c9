-- Inserts in bulk into a new project. The limit was checked before.
INSERT INTO `release` (project_id, id, name, rank_key, state, target_date, capacity, locked_at, shipped_at, scope_added, scope_removed, revision)
VALUES (:project, :id, :name, :rank, :state, :targetDate, :capacity, :lockedAt, :shippedAt, :scopeAdded, :scopeRemoved, :revision)
