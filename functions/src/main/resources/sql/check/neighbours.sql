-- The ranks to find one between: of what to stand behind, and of what comes next.
SELECT (SELECT b.rank_key FROM `check` b WHERE b.project_id = :project AND b.id = :behind) AS lower,
       (SELECT n.rank_key
          FROM `check` n
         WHERE n.project_id = :project
           AND n.rank_key > COALESCE((SELECT b.rank_key FROM `check` b WHERE b.project_id = :project AND b.id = :behind), '')
           AND (:moved IS NULL OR n.id <> :moved)
         ORDER BY n.rank_key
         LIMIT 1) AS upper
