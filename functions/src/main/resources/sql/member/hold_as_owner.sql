-- Locks the project, and asks once more whether the caller is an owner: what else is read in the transaction stays so.
SELECT p.name, p.project_key AS `key`, p.archived
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
   AND m.role = 'owner'
   FOR UPDATE
