INSERT INTO attempt (subject_hash, failures, started_at)
VALUES (:subject, 1, :now)
    ON DUPLICATE KEY UPDATE failures = failures + 1
