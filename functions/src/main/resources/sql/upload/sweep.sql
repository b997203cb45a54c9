-- Those whose objects were swept, if there ever were any.
DELETE FROM upload
 WHERE announced_at < :before
