-- If several changes want to attach an upload, the first one gets it.
UPDATE upload
   SET change_id = COALESCE(change_id, :change)
 WHERE owner_kind = :ownerKind
   AND owner_id = :owner
   AND id = :id
   AND account_id = :account
   AND bytes = :bytes
