SELECT failures, started_at
  FROM attempt
 WHERE subject_hash = :subject
