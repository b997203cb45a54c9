SELECT username, name, created_at
  FROM account
 WHERE id = :account
