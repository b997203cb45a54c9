DELETE FROM `check`
 WHERE project_id = :project
   AND id = :id
