DELETE FROM attachment
 WHERE project_id = :project
   AND id = :id
