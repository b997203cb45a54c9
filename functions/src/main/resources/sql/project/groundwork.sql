-- What to settle before coding and what was decided, as it is or as it changed. The last statement of a board: it tells the revision
-- once more, so that what was read before it is known to be of the same moment.
SELECT 'project' AS sort, p.id, p.revision, NULL AS name, NULL AS `rank`, NULL AS number, NULL AS mark, NULL AS word, NULL AS state, NULL AS code, CAST(NULL AS UUID) AS other
  FROM project p
 WHERE p.id = :project
 UNION ALL
SELECT 'useCase', u.id, u.revision, u.text, u.rank_key, NULL, NULL, NULL, NULL, NULL, NULL
  FROM use_case u
 WHERE u.project_id = :project AND u.revision > :since
 UNION ALL
SELECT 'check', c.id, c.revision, c.question, c.rank_key, NULL, c.required, c.area, c.state, c.owasp, NULL
  FROM `check` c
 WHERE c.project_id = :project AND c.revision > :since
 UNION ALL
SELECT 'decision', d.id, d.revision, d.title, NULL, d.number, d.convention, NULL, d.status, NULL, d.superseded_by
  FROM decision d
 WHERE d.project_id = :project AND d.revision > :since
 ORDER BY `rank`, number, id
