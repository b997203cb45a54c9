UPDATE attachment
   SET author_name = :name
 WHERE author_id = :account
