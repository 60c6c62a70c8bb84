-- Grain: window × unit × field, each also as all; measures by the day they begin.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.field AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM joint_punishment b
JOIN period p ON b.from_on >= p.period_start AND b.from_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.field),
  (p.window_id, b.unit_code, b.field)
)
