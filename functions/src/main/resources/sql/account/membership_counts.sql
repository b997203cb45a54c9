-- The role of an account in a project, with the numbers of members and owners.
SELECT p.id, p.project_key AS `key`, p.name, m.role,
       (SELECT COUNT(*) FROM member o WHERE o.project_id = p.id) AS members,
       (SELECT COUNT(*) FROM member o WHERE o.project_id = p.id AND o.role = 'owner') AS owners
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
