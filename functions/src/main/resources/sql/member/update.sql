UPDATE member
   SET role = :role, revision = :revision
 WHERE project_id = :project
   AND account_id = :id
