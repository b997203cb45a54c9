DELETE FROM session
 WHERE account_id = :account
   AND token_hash <> :token
