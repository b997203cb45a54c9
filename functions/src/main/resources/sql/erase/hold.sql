-- Locks the project, and asks once more who may.
SELECT p.name, p.project_key AS `key`, p.archived
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
   AND m.role = 'owner'
   FOR UPDATE
