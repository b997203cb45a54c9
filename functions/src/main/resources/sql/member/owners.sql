SELECT COUNT(*) AS owners
  FROM member
 WHERE project_id = :project
   AND role = 'owner'
