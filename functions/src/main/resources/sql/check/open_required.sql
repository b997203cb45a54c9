-- The open checks that block locking the first release; none once another release is locked or shipped.
SELECT c.question
  FROM `check` c
 WHERE c.project_id = :project
   AND c.state = 'open'
   AND c.required = TRUE
   AND NOT EXISTS (SELECT 1
                     FROM `release` r
                    WHERE r.project_id = :project
                      AND r.id <> :release
                      AND r.state <> 'planned')
 ORDER BY c.rank_key, c.id
