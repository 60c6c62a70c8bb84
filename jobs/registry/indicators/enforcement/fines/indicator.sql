-- Grain: window × unit × sector, each also as all; fines in yuan by the day of the decision.
SELECT
  p.window_id,
  c.unit_code,
  c.sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(COALESCE(c.fine_yuan, 0)) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM penalty_case c
JOIN period p ON c.decided_on >= p.period_start AND c.decided_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.sector_code),
  (p.window_id, c.unit_code, c.sector_code)
)
