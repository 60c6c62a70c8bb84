-- Grain: window × unit × field, each also as all; measures in force at the cut-off day.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.field AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM joint_punishment b
JOIN period p ON b.from_on <= p.cut_off
WHERE b.counted
  AND (b.in_force_before IS NULL OR b.in_force_before > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.field),
  (p.window_id, b.unit_code, b.field)
)
