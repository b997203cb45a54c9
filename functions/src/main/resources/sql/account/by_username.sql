-- The name is ASCII (Username), and the column compares without padding: only the exact name matches.
SELECT id, password_hash
  FROM account
 WHERE username = CONVERT(:username USING ascii)
