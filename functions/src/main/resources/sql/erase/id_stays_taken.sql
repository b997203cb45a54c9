-- Also of a project that an older version made.
INSERT IGNORE INTO taken_project (id)
VALUES (:project)
