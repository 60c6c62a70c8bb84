-- Grain: window × unit, each also as all; cylinders by the day of filling and those that can be traced.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COALESCE(SUM(c.quantity) FILTER (WHERE c.traceable), 0) AS numerator,
  SUM(c.quantity) AS denominator
FROM cylinder_event c
JOIN period p ON c.happened_on >= p.period_start AND c.happened_on < p.period_end
WHERE c.counted AND c.event_kind = 'filling'
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code)
)
