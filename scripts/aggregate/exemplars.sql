-- The texts cleared for publication, with their levels and the mask of their codes.
SELECT
  r.response,
  r.text,
  r.levels,
  coalesce(bit_or(CASE WHEN word = 0 THEN bit ELSE 0 END), 0) AS m0,
  coalesce(bit_or(CASE WHEN word = 1 THEN bit ELSE 0 END), 0) AS m1,
  coalesce(bit_or(CASE WHEN word = 2 THEN bit ELSE 0 END), 0) AS m2,
  coalesce(bit_or(CASE WHEN word = 3 THEN bit ELSE 0 END), 0) AS m3,
  coalesce(bit_or(CASE WHEN word = 4 THEN bit ELSE 0 END), 0) AS m4
FROM responses AS r
LEFT JOIN codings USING (response)
LEFT JOIN codes USING (code)
WHERE r.publish = 'yes' AND r.text IS NOT NULL
GROUP BY r.response, r.text, r.levels
ORDER BY r.response
