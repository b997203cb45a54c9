-- Names that are one name to the unique keys of a project get the same number.
SELECT n.position, DENSE_RANK() OVER (ORDER BY n.name COLLATE utf8mb4_uca1400_ai_ci) AS sameness
  FROM JSON_TABLE(:names, '$[*]' COLUMNS (position FOR ORDINALITY,
                                          name VARCHAR(60) CHARACTER SET utf8mb4 PATH '$')) n
 ORDER BY n.position
