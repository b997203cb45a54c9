-- A parked suggestion waits again from its date on, or when its release is next to ship. Nothing is written then.
SELECT p.id, p.project_key AS `key`, p.name, LEFT(p.purpose, 300) AS purpose, m.role, p.archived,
       (SELECT COUNT(*)
          FROM suggestion s
          LEFT JOIN `release` w ON w.project_id = s.project_id AND w.id = s.parked_release
         WHERE s.project_id = p.id
           AND s.state IN ('open', 'parked')
           AND (s.state = 'open'
                OR s.parked_until <= :today
                OR w.state <> 'planned'
                OR (w.id IS NOT NULL
                    AND NOT EXISTS (SELECT 1
                                      FROM `release` b
                                     WHERE b.project_id = s.project_id
                                       AND b.state <> 'shipped'
                                       AND (b.rank_key < w.rank_key OR (b.rank_key = w.rank_key AND b.id < w.id)))))) AS suggestions
  FROM member m
  JOIN project p ON p.id = m.project_id
 WHERE m.account_id = :account
 ORDER BY p.archived, p.name, p.id
 LIMIT 1000
