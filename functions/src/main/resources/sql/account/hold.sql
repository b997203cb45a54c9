-- Nothing of the account changes until this transaction ends.
SELECT id
  FROM account
 WHERE id = :account
   FOR UPDATE
