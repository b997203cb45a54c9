-- One statement whether or not there is such an account, so that the response time reveals nothing.
SELECT a.id
  FROM account a
  JOIN recovery_code r ON r.account_id = a.id AND r.code_hash = :code
 WHERE a.username = CONVERT(:username USING ascii)
