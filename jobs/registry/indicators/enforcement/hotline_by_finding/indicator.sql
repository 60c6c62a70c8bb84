-- Grain: window × unit × finding, each also as all; reports by the day of verification.
SELECT
  p.window_id,
  h.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  h.finding AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM hotline_report h
JOIN period p ON h.verified_on >= p.period_start AND h.verified_on < p.period_end
WHERE h.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, h.unit_code),
  (p.window_id, h.finding),
  (p.window_id, h.unit_code, h.finding)
)
