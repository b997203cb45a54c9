-- Nobody changes the password until this transaction ends. Empty where it is another by now.
SELECT id
  FROM account
 WHERE id = :account
   AND password_hash = :checked
   FOR UPDATE
