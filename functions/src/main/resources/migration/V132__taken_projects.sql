-- Those that are there.
INSERT IGNORE INTO taken_project (id)
SELECT id
  FROM project;
