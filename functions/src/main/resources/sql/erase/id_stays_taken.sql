-- Also for projects created by an older version.
INSERT IGNORE INTO taken_project (id)
VALUES (:project)
