-- Upload requests of a project run one at a time, and never at the same time as a change of it. Checks the role again.
SELECT p.archived
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
   AND m.role <> 'viewer'
   FOR UPDATE
