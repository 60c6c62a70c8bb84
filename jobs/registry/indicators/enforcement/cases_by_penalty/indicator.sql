-- Grain: window × unit × heaviest kind of penalty, each also as all; decisions by their day.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  c.heaviest_kind AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM penalty_case c
JOIN period p ON c.decided_on >= p.period_start AND c.decided_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.heaviest_kind),
  (p.window_id, c.unit_code, c.heaviest_kind)
)
