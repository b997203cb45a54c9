SELECT p.id, p.project_key AS `key`, p.name, p.purpose, m.role, p.archived
  FROM member m
  JOIN project p ON p.id = m.project_id
 WHERE m.account_id = :account
 ORDER BY p.archived, p.name, p.id
 LIMIT 1000
