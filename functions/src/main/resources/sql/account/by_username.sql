SELECT id, password_hash
  FROM account
 WHERE username = :username
