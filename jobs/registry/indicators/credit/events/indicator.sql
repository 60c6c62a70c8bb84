-- Grain: window × unit × kind, each also as all; credit events by the day they happened.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.event_kind AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM credit_event b
JOIN period p ON b.happened_on >= p.period_start AND b.happened_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.event_kind),
  (p.window_id, b.unit_code, b.event_kind)
)
