INSERT INTO session (token_hash, account_id, user_agent, created_at, expires_at)
VALUES (:token, :account, :agent, :now, :expires)
