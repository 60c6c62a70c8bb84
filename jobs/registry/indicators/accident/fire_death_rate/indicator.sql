-- Grain: window × unit (and all); fire deaths over the residents (万人) at the end of the year before.
WITH deaths AS (
  SELECT
    p.window_id,
    COALESCE(r.unit_code, '') AS unit_code,
    SUM(r.deaths) AS deaths,
    COUNT(DISTINCT CONCAT(r.unit_code, CAST(r.month_start AS STRING))) AS reported,
    COUNT(DISTINCT r.unit_code)
      * MAX(12 * YEAR(p.period_end) + MONTH(p.period_end)
        - 12 * YEAR(p.period_start) - MONTH(p.period_start)) AS due
  FROM department_report r
  JOIN period p ON r.month_start >= p.period_start AND r.month_start < p.period_end
  WHERE r.counted AND r.report_kind = 'fire'
  GROUP BY GROUPING SETS ((p.window_id), (p.window_id, r.unit_code))
),
base AS (
  SELECT p.window_id, d.unit_code, d.value
  FROM denominator d
  JOIN period p ON d.period_end = p.period_start
  WHERE d.series = 'resident_population'
)
SELECT
  n.window_id,
  NULLIF(n.unit_code, '') AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  n.deaths AS numerator,
  CASE WHEN n.reported = n.due THEN b.value END AS denominator
FROM deaths n
LEFT JOIN base b ON b.window_id = n.window_id AND b.unit_code = n.unit_code
