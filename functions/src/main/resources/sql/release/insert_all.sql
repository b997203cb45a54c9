-- One of many in a project that is being made; how many there may be was looked at before.
INSERT INTO `release` (project_id, id, name, rank_key, state, target_date, capacity, locked_at, shipped_at, scope_added, scope_removed, revision)
VALUES (:project, :id, :name, :rank, :state, :targetDate, :capacity, :lockedAt, :shippedAt, :scopeAdded, :scopeRemoved, :revision)
