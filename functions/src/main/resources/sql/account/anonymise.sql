UPDATE account
   SET username = :username, name = :name, password_hash = :passwordHash
 WHERE id = :account
