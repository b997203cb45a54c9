DELETE FROM card_decision
 WHERE project_id = :project
