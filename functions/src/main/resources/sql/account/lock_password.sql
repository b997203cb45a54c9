-- Nobody else changes the password until this transaction ends. Empty if it has changed since the check.
SELECT id
  FROM account
 WHERE id = :account
   AND password_hash = :checked
   FOR UPDATE
