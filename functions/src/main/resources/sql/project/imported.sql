-- What an import made, told again to whoever asks for the same import once more.
SELECT p.id, p.project_key AS `key`, p.name,
       (SELECT COUNT(*)
          FROM card c
         WHERE c.project_id = :project) AS cards
  FROM project p
 WHERE p.id = :project
