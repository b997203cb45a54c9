-- In one order for everybody, so that two who leave the same projects do not wait for each other.
SELECT p.id
  FROM member m
  JOIN project p ON p.id = m.project_id
 WHERE m.account_id = :account
 ORDER BY p.id
