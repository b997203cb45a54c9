DELETE FROM attempt
 WHERE started_at < :since
 ORDER BY started_at
 LIMIT 100
