-- Where codes stand in the texts cleared for publication: the same place by several coders once. Offsets count code
-- points of the source's text; what is cut off its beginning and its end is taken off them.
SELECT DISTINCT
  response,
  code,
  greatest(c."start"::INTEGER - r.lead, 0)::INTEGER AS "start",
  least(c."end"::INTEGER - r.lead, length(r.text))::INTEGER AS "end"
FROM raw_codings AS c
JOIN responses AS r USING (response)
WHERE r.publish = 'yes' AND r.text IS NOT NULL AND c."start" <> ''
ORDER BY ALL
