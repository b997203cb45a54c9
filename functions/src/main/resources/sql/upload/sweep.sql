-- Their objects, if any, have been swept before.
DELETE FROM upload
 WHERE announced_at < :before
