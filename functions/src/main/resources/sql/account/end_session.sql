DELETE FROM session
 WHERE token_hash = :token
