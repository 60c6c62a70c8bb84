-- Grain: window × unit (and all); industrial deaths over employees (万人) at the end of the previous year.
WITH deaths AS (
  SELECT p.window_id, COALESCE(a.unit_code, '') AS unit_code, SUM(a.deaths) AS deaths
  FROM accident a
  JOIN period p ON a.occurred_on >= p.period_start AND a.occurred_on < p.period_end
  WHERE a.counted AND a.industrial_mining_trade AND (p.window_id LIKE 'cumulative%' OR p.window_id LIKE 'year_%')
  GROUP BY GROUPING SETS ((p.window_id), (p.window_id, a.unit_code))
),
employees AS (
  SELECT p.window_id, d.unit_code, d.value
  FROM denominator d
  JOIN period p ON d.period_end = p.period_start
  WHERE d.series = 'industrial_employees' AND (p.window_id LIKE 'cumulative%' OR p.window_id LIKE 'year_%')
)
SELECT
  COALESCE(n.window_id, b.window_id) AS window_id,
  NULLIF(COALESCE(n.unit_code, b.unit_code), '') AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COALESCE(n.deaths, 0) AS numerator,
  b.value AS denominator
FROM deaths n
FULL OUTER JOIN employees b ON b.window_id = n.window_id AND b.unit_code = n.unit_code
