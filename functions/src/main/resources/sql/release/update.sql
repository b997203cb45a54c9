UPDATE `release`
   SET name = :name, rank_key = :rank, state = :state, target_date = :targetDate, capacity = :capacity,
       locked_at = :lockedAt, shipped_at = :shippedAt, scope_added = :scopeAdded, scope_removed = :scopeRemoved,
       revision = :revision
 WHERE project_id = :project
   AND id = :id
