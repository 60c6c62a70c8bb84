-- Grain: unit and sector, each also as all; enterprises in operation, and those with a certificate in force.
SELECT
  p.window_id,
  c.unit_code,
  c.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(DISTINCT c.enterprise_key) FILTER (
    WHERE c.cover_kind = 'standardisation' AND c.from_on <= p.cut_off
      AND (c.until_before IS NULL OR c.until_before > p.cut_off)
  ) AS numerator,
  COUNT(DISTINCT c.enterprise_key) AS denominator
FROM subject_cover c
JOIN period p ON p.window_id = 'month'
WHERE c.counted
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, c.unit_code), (p.window_id, c.sector_code))
