-- Always in the same order, so that two transactions that lock the same projects cannot deadlock.
SELECT p.id
  FROM member m
  JOIN project p ON p.id = m.project_id
 WHERE m.account_id = :account
 ORDER BY p.id
