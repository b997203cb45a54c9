SELECT id, name, color, revision
  FROM label
 WHERE project_id = :project
   AND revision > :since
 ORDER BY id
