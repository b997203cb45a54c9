-- The stage that was marked so far; where the mark was lost, the last stage.
UPDATE project p
   SET p.done_stage_id = (SELECT s.id
                            FROM stage s
                           WHERE s.project_id = p.id
                           ORDER BY s.done DESC, s.rank_key DESC, s.id DESC
                           LIMIT 1)
 WHERE p.done_stage_id IS NULL;
