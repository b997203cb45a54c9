UPDATE upload
   SET attached = TRUE
 WHERE owner_kind = :ownerKind
   AND owner_id = :owner
   AND id = :id
