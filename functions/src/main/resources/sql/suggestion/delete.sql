DELETE FROM suggestion
 WHERE project_id = :project
   AND id = :id
