-- Grain: window × unit (and all); deaths of operating vehicles over these vehicles at the end of the last month.
SELECT
  p.window_id,
  r.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  SUM(r.deaths) AS numerator,
  SUM(r.vehicles) FILTER (WHERE r.month_end = p.period_end) AS denominator
FROM department_report r
JOIN period p ON r.month_start >= p.period_start AND r.month_start < p.period_end
WHERE r.counted AND r.report_kind = 'operating'
GROUP BY GROUPING SETS ((p.window_id), (p.window_id, r.unit_code))
