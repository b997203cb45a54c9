-- The locked and shipped releases.
SELECT id, name, rank_key AS `rank`, state, target_date, capacity, locked_at, shipped_at, scope_added, scope_removed, revision
  FROM `release`
 WHERE project_id = :project
   AND state <> 'planned'
