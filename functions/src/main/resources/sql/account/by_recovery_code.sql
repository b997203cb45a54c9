-- One statement whether or not there is such an account, so that its time does not tell.
SELECT a.id
  FROM account a
  JOIN recovery_code r ON r.account_id = a.id AND r.code_hash = :code
 WHERE a.username = CONVERT(:username USING ascii)
