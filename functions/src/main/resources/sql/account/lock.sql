-- Nobody else changes the account until this transaction ends.
SELECT id
  FROM account
 WHERE id = :account
   FOR UPDATE
