UPDATE suggestion
   SET title = :title, text = :text, source = :source, source_url = :sourceUrl, state = :state, reason = :reason,
       parked_until = :parkedUntil, parked_release = :parkedRelease, card_id = :card, triaged_at = :triagedAt,
       revision = :revision
 WHERE project_id = :project
   AND id = :id
