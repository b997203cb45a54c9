SELECT id, project_key AS `key`, name, purpose, archived, estimate_unit, wip_policy, decisions AS numbered_decisions
  FROM project
 WHERE id = :project
