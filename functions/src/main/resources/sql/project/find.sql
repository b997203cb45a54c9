SELECT id, project_key AS `key`, name, purpose, archived, estimate_unit, wip_policy, revision
  FROM project
 WHERE id = :id
   AND id = :project
