-- The ranks to insert between: of the preceding item, and of the one after it.
SELECT (SELECT b.rank_key FROM epic b WHERE b.project_id = :project AND b.id = :behind) AS lower,
       (SELECT n.rank_key
          FROM epic n
         WHERE n.project_id = :project
           AND n.rank_key > COALESCE((SELECT b.rank_key FROM epic b WHERE b.project_id = :project AND b.id = :behind), '')
           AND (:moved IS NULL OR n.id <> :moved)
         ORDER BY n.rank_key
         LIMIT 1) AS upper
