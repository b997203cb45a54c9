-- What all cards of a project are linked to, in the order in which the indexes of the foreign keys have it.
SELECT 'label' AS kind, l.card_id AS card, l.label_id AS other
  FROM card_label l
 WHERE l.project_id = :project
 UNION ALL
SELECT 'blocker', d.card_id, d.blocker_id
  FROM card_dependency d
 WHERE d.project_id = :project
 UNION ALL
SELECT 'decision', m.card_id, m.decision_id
  FROM card_decision m
 WHERE m.project_id = :project
 ORDER BY other, card
