-- Grain: window × unit × sector, each also as all; fines in yuan and decisions with a fine.
SELECT
  p.window_id,
  c.unit_code,
  c.sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(c.fine_yuan) AS numerator,
  COUNT(*) AS denominator
FROM penalty_case c
JOIN period p ON c.decided_on >= p.period_start AND c.decided_on < p.period_end
WHERE c.counted AND c.fine_yuan > 0
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.sector_code),
  (p.window_id, c.unit_code, c.sector_code)
)
