SELECT id, password_hash
  FROM account
 WHERE username = CONVERT(:username USING ascii)
