-- Everything on a board but the cards, as it is or as it changed; one statement, so of one moment, in the order of ranks.
SELECT 'project' AS sort, p.id, p.revision, p.name, NULL AS `rank`, NULL AS number, p.archived AS mark, p.project_key AS word, p.purpose AS text, CAST(NULL AS DATE) AS day,
       p.estimate_unit AS unit, CAST(NULL AS DECIMAL(6, 1)) AS amount, CAST(NULL AS DATETIME(6)) AS begun, CAST(NULL AS DATETIME(6)) AS ended, NULL AS other_number, p.wip_policy AS other_text
  FROM project p
 WHERE p.id = :project
 UNION ALL
SELECT 'stage', s.id, s.revision, s.name, s.rank_key, s.wip_limit, COALESCE(s.id = p.done_stage_id, s.done), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM stage s
  JOIN project p ON p.id = s.project_id
 WHERE s.project_id = :project AND s.revision > :since
 UNION ALL
SELECT 'release', r.id, r.revision, r.name, r.rank_key, r.scope_added, NULL, r.state, NULL, r.target_date, NULL, r.capacity, r.locked_at, r.shipped_at, r.scope_removed, NULL
  FROM `release` r
 WHERE r.project_id = :project AND r.revision > :since
 UNION ALL
SELECT 'epic', e.id, e.revision, e.name, e.rank_key, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM epic e
 WHERE e.project_id = :project AND e.revision > :since
 UNION ALL
SELECT 'label', l.id, l.revision, l.name, NULL, NULL, NULL, l.color, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM label l
 WHERE l.project_id = :project AND l.revision > :since
 UNION ALL
SELECT 'cardTemplate', k.id, k.revision, NULL, NULL, NULL, NULL, k.kind, k.description, NULL, NULL, NULL, NULL, NULL, NULL, k.checklist
  FROM card_template k
 WHERE k.project_id = :project AND k.revision > :since
 UNION ALL
SELECT 'member', m.account_id, m.revision, a.name, NULL, NULL, NULL, m.role, a.username, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM member m
  JOIN account a ON a.id = m.account_id
 WHERE m.project_id = :project AND m.revision > :since
 UNION ALL
SELECT 'removed', t.id, t.revision, NULL, NULL, NULL, NULL, t.kind, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM tombstone t
 WHERE t.project_id = :project AND t.revision > :since AND :since > 0
 ORDER BY `rank`, id
