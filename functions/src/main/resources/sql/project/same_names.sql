-- Returns a comparison key for each name: equal for names that the unique keys take for the same.
SELECT n.position, LOWER(n.name) AS name_key
  FROM JSON_TABLE(:names, '$[*]' COLUMNS (position FOR ORDINALITY,
                                          name VARCHAR(60) CHARACTER SET utf8mb4 PATH '$')) n
 ORDER BY n.position
