SELECT user_agent, created_at, expires_at
  FROM session
 WHERE account_id = :account
 ORDER BY created_at
