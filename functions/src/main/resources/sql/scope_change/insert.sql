INSERT INTO scope_change (project_id, id, release_id, card_id, direction, reason, swap_id, actor_id, at, revision)
VALUES (:project, :id, :release, :card, :direction, :reason, :swap, :actor, :at, :revision)
