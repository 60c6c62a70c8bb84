-- Grain: window × unit, each also as all; rewarded reports by the day of payment.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hotline_report h
JOIN period p ON h.rewarded_on >= p.period_start AND h.rewarded_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code)
)
