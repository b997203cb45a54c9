DELETE FROM epic
 WHERE project_id = :project
   AND id = :id
