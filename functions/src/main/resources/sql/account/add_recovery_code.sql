INSERT INTO recovery_code (account_id, code_hash, created_at)
VALUES (:account, :code, :now)
