DELETE FROM attempt
 WHERE subject_hash = :subject
