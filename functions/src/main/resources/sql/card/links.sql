-- The links of all cards of a project, in the order of the foreign key indexes.
SELECT 'label' AS kind, l.card_id AS card, l.label_id AS target
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
 ORDER BY target, card
