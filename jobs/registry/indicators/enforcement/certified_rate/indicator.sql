-- Grain: unit, also as all; officers on duty and those with a certificate valid at the end of the month.
SELECT
  p.window_id,
  o.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE o.certificate_valid_until >= p.cut_off) AS numerator,
  COUNT(*) AS denominator
FROM officer o
JOIN period p ON p.window_id = 'month'
WHERE o.counted AND o.on_duty
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, o.unit_code)
)
