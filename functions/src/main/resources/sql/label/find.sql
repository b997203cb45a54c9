SELECT id, name, color, revision
  FROM label
 WHERE project_id = :project
   AND id = :id
