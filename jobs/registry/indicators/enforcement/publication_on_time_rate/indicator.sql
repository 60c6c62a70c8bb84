-- Grain: window × unit × sector, each also as all; decisions whose day of publication is due in the window and those published by it.
SELECT
  p.window_id,
  c.unit_code,
  c.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(*) FILTER (WHERE c.published_on <= c.publish_due_on) AS numerator,
  COUNT(*) AS denominator
FROM penalty_case c
JOIN period p ON c.publish_due_on >= p.period_start AND c.publish_due_on < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code),
  (p.window_id, c.sector_code),
  (p.window_id, c.unit_code, c.sector_code)
)
