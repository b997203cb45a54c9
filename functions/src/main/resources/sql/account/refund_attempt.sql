-- Not in a window that began after the attempt was counted.
UPDATE attempt
   SET failures = failures - 1
 WHERE subject_hash = :subject
   AND started_at <= :reservedAt
   AND failures > 0
