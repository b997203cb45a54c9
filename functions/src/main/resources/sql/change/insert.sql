INSERT INTO activity (project_id, revision, ordinal, change_id, request_hash, actor_id, verb, kind, thing_id, card_id, fields, undone, at)
VALUES (:project, :revision, :ordinal, :change, UNHEX(:request), :actor, :verb, :kind, :thing, :card, :fields, :undone, :at)
