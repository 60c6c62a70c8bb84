-- Grain: unit × mandatory sector, each also as all; enterprises in operation, and those insured.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.insurance_sector AS category_code,
  COUNT(DISTINCT c.enterprise_key) FILTER (
    WHERE c.cover_kind = 'insurance' AND c.from_on <= p.cut_off
      AND (c.until_before IS NULL OR c.until_before > p.cut_off)
  ) AS numerator,
  COUNT(DISTINCT c.enterprise_key) AS denominator
FROM subject_cover c
JOIN period p ON p.window_id = 'month'
WHERE c.counted
  AND c.insurance_sector IS NOT NULL
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.insurance_sector),
  (p.window_id, c.unit_code, c.insurance_sector)
)
