-- Nobody ends the session or deletes the account until this transaction ends. Locks the account first, like everything
-- that ends a session.
SELECT STRAIGHT_JOIN a.id
  FROM account a
  JOIN session s ON s.account_id = a.id AND s.token_hash = :token
 WHERE a.id = :account
  LOCK IN SHARE MODE
