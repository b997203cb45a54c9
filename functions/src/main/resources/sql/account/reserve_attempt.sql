-- Counts an attempt; an expired window starts again. MariaDB assigns from left to right, so started_at comes last.
INSERT INTO attempt (subject_hash, failures, started_at)
VALUES (:subject, 1, :now)
    ON DUPLICATE KEY UPDATE failures   = IF(started_at > :since, failures + 1, 1),
                            started_at = IF(started_at > :since, started_at, :now)
