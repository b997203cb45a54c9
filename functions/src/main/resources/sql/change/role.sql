-- The actor's role while the project is locked.
SELECT role
  FROM member
 WHERE project_id = :project
   AND account_id = :account
