SELECT id, project_key AS `key`, name, purpose, archived, revision
  FROM project
 WHERE id = :id
   AND id = :project
