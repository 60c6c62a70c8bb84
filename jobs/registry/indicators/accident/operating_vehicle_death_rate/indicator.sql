-- Grain: window × unit (and all); deaths of operating vehicles over these vehicles at the end of the last month.
WITH deaths AS (
  SELECT
    p.window_id,
    COALESCE(r.unit_code, '') AS unit_code,
    SUM(r.deaths) AS deaths,
    SUM(r.vehicles) FILTER (WHERE r.month_end = p.period_end) AS vehicles,
    COUNT(DISTINCT CONCAT(r.unit_code, CAST(r.month_start AS STRING))) AS reported,
    COUNT(DISTINCT r.unit_code)
      * MAX(12 * YEAR(p.period_end) + MONTH(p.period_end)
        - 12 * YEAR(p.period_start) - MONTH(p.period_start)) AS due
  FROM department_report r
  JOIN period p ON r.month_start >= p.period_start AND r.month_start < p.period_end
  WHERE r.counted AND r.report_kind = 'operating'
  GROUP BY GROUPING SETS ((p.window_id), (p.window_id, r.unit_code))
)
SELECT
  n.window_id,
  NULLIF(n.unit_code, '') AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  n.deaths AS numerator,
  CASE WHEN n.reported = n.due THEN n.vehicles END AS denominator
FROM deaths n
JOIN period w ON w.window_id = n.window_id
