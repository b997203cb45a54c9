DELETE FROM member
 WHERE project_id = :project
   AND account_id = :id
