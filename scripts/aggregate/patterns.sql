-- The pattern table: every combination of levels and codes that occurs, with the number of its responses.
-- A code counts once for a response, however many coders applied it. A response without codings has an empty mask.
-- The mask of codes is five words of 60 bits each (m0 holds the first sixty codes of the codebook).
SELECT
  r.levels,
  coalesce(c.m0, 0) AS m0,
  coalesce(c.m1, 0) AS m1,
  coalesce(c.m2, 0) AS m2,
  coalesce(c.m3, 0) AS m3,
  coalesce(c.m4, 0) AS m4,
  count(*) AS responses
FROM responses AS r
LEFT JOIN (
  SELECT
    response,
    bit_or(CASE WHEN word = 0 THEN bit ELSE 0 END) AS m0,
    bit_or(CASE WHEN word = 1 THEN bit ELSE 0 END) AS m1,
    bit_or(CASE WHEN word = 2 THEN bit ELSE 0 END) AS m2,
    bit_or(CASE WHEN word = 3 THEN bit ELSE 0 END) AS m3,
    bit_or(CASE WHEN word = 4 THEN bit ELSE 0 END) AS m4
  FROM codings
  JOIN codes USING (code)
  GROUP BY response
) AS c USING (response)
GROUP BY ALL
ORDER BY ALL
