-- Grain: window × unit × sector, each also as all; enterprises of the year's plan and those of them inspected by the end of the window.
SELECT
  p.window_id,
  i.unit_code,
  i.sector_code,
  CAST(NULL AS STRING) AS category_code,
  COUNT(DISTINCT i.enterprise_key) FILTER (WHERE i.done_counted AND i.done_on <= p.cut_off) AS numerator,
  COUNT(DISTINCT i.enterprise_key) AS denominator
FROM plan_item i
JOIN period p ON i.plan_year = YEAR(p.period_start)
WHERE i.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, i.unit_code),
  (p.window_id, i.sector_code),
  (p.window_id, i.unit_code, i.sector_code)
)
