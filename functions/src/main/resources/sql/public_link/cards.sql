-- no people, and no texts about a card
SELECT release_id AS `release`, number, title, kind, estimate, stage_id AS stage, checklist_done, checklist_total
  FROM card
 WHERE project_id = :project
   AND archived = FALSE
   AND (:release IS NULL OR release_id = :release)
 ORDER BY rank_key, id
