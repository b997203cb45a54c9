DELETE FROM label
 WHERE project_id = :project
   AND id = :id
