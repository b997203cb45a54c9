-- The name is ASCII (Username), and the column compares without padding: nothing but the same name is found.
SELECT id, password_hash
  FROM account
 WHERE username = CONVERT(:username USING ascii)
