SELECT id, name, color
  FROM label
 WHERE project_id = :project
 ORDER BY name, id
