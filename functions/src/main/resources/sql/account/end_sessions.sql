DELETE FROM session
 WHERE account_id = :account
