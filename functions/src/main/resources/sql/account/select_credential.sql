SELECT id, password_hash
  FROM account
 WHERE id = :account
