-- For inter-coder agreement: every combination of coders and what each of them applied to one and the same response,
-- with the number of such responses. Only responses that two coders or more have read; a coding row without a code says
-- that the coder read the response and applied nothing.
WITH read AS (
  SELECT
    response,
    coder,
    bit_or(CASE WHEN word = 0 THEN bit ELSE 0 END) AS m0,
    bit_or(CASE WHEN word = 1 THEN bit ELSE 0 END) AS m1,
    bit_or(CASE WHEN word = 2 THEN bit ELSE 0 END) AS m2,
    bit_or(CASE WHEN word = 3 THEN bit ELSE 0 END) AS m3,
    bit_or(CASE WHEN word = 4 THEN bit ELSE 0 END) AS m4
  FROM codings
  LEFT JOIN codes USING (code)
  GROUP BY response, coder
),
signatures AS (
  SELECT list({coder: coder, masks: [m0, m1, m2, m3, m4]} ORDER BY coder) AS readings
  FROM read
  GROUP BY response
  HAVING count(*) > 1
)
SELECT readings, count(*) AS responses
FROM signatures
GROUP BY ALL
ORDER BY ALL
