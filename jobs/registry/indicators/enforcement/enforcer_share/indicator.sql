-- Grain: window × unit, each also as all; what the departments reported for the month.
SELECT
  p.window_id,
  c.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(c.enforcers) AS numerator,
  SUM(c.staff) AS denominator
FROM capacity_report c
JOIN period p ON c.month_start >= p.period_start AND c.month_start < p.period_end
WHERE c.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, c.unit_code)
)
