-- Like lock_password, for transactions that do not change the account: they do not wait for each other.
SELECT id
  FROM account
 WHERE id = :account
   AND password_hash = :checked
  LOCK IN SHARE MODE
