DELETE FROM `release`
 WHERE project_id = :project
   AND id = :id
