UPDATE account
   SET password_hash = :passwordHash
 WHERE id = :account
