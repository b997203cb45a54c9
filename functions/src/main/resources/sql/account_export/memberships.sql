SELECT p.project_key AS `key`, p.name, m.role, p.archived
  FROM member m
  JOIN project p ON p.id = m.project_id
 WHERE m.account_id = :account
 ORDER BY p.name, p.id
