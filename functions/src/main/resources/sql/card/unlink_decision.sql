DELETE FROM card_decision
 WHERE project_id = :project
   AND card_id = :card
   AND decision_id = :decision
