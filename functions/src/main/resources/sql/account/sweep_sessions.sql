DELETE FROM session
 WHERE expires_at < :now
 ORDER BY expires_at
 LIMIT 100
