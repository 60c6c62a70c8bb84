-- Grain: window × unit (and all); coal mine deaths over the raw coal output (万吨) of exactly the same months.
WITH deaths AS (
  SELECT p.window_id, COALESCE(a.unit_code, '') AS unit_code, SUM(a.deaths) AS deaths
  FROM accident a
  JOIN period p ON a.occurred_on >= p.period_start AND a.occurred_on < p.period_end
  WHERE a.counted AND a.industry_division = '06'
  GROUP BY GROUPING SETS ((p.window_id), (p.window_id, a.unit_code))
),
base AS (
  SELECT p.window_id, d.unit_code, d.value
  FROM denominator d
  JOIN period p ON d.period_start = p.period_start AND d.period_end = p.period_end
  WHERE d.series = 'coal_output'
)
SELECT
  COALESCE(n.window_id, b.window_id) AS window_id,
  NULLIF(COALESCE(n.unit_code, b.unit_code), '') AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COALESCE(n.deaths, 0) AS numerator,
  b.value AS denominator
FROM deaths n
FULL OUTER JOIN base b ON b.window_id = n.window_id AND b.unit_code = n.unit_code
