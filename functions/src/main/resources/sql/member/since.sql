SELECT m.account_id AS id, a.username, a.name, m.role, m.revision
  FROM member m
  JOIN account a ON a.id = m.account_id
 WHERE m.project_id = :project
   AND m.revision > :since
 ORDER BY m.account_id
