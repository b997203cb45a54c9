-- Locks the project and checks again that the caller is an owner. Other reads of the transaction keep their snapshot.
SELECT p.name, p.project_key AS `key`, p.archived
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
   AND m.role = 'owner'
   FOR UPDATE
