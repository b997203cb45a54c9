-- Replays the recorded result of an import, as long as the caller is a member.
SELECT p.id, p.project_key AS `key`, p.name,
       (SELECT COUNT(*)
          FROM card c
         WHERE c.project_id = :project) AS cards
  FROM project p
  JOIN member m ON m.project_id = p.id AND m.account_id = :account
 WHERE p.id = :project
