-- Decisions that contain every word, highest numbers first. Reads the decisions of one project only: a full-text index
-- would search those of all projects.
SELECT d.id, d.number, d.title, d.status, d.superseded_by, d.convention, d.revision
  FROM decision d
 WHERE d.project_id = :project
   AND d.number < :before
   AND NOT EXISTS (SELECT 1
                     FROM JSON_TABLE(:patterns, '$[*]' COLUMNS (pattern VARCHAR(1000) CHARACTER SET utf8mb4 PATH '$')) p
                    WHERE CONCAT_WS(' ', d.title, d.context, d.decision, d.consequences)
                          NOT LIKE p.pattern COLLATE utf8mb4_uca1400_ai_ci ESCAPE '!')
 ORDER BY d.number DESC
 LIMIT :limit
