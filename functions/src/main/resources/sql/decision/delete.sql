DELETE FROM decision
 WHERE project_id = :project
   AND id = :id
