-- Grain: window × age_band, each also as all; persons who died, by age.
SELECT
  p.window_id,
  CAST(NULL AS STRING) AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.age_band AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM casualty c
JOIN period p ON c.occurred_on >= p.period_start AND c.occurred_on < p.period_end
WHERE c.counted AND c.counted_as = 'death'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.age_band)
)
