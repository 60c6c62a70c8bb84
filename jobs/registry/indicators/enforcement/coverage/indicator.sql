-- Grain: window × unit (and all); distinct enterprises inspected over those under supervision at the end of the year before.
WITH inspected AS (
  SELECT
    p.window_id,
    COALESCE(i.unit_code, '') AS unit_code,
    COUNT(DISTINCT i.enterprise_key) AS units
  FROM inspection i
  JOIN period p ON i.inspected_on >= p.period_start AND i.inspected_on < p.period_end
  WHERE i.counted AND (p.window_id LIKE 'cumulative%' OR p.window_id LIKE 'year_%')
  GROUP BY GROUPING SETS ((p.window_id), (p.window_id, i.unit_code))
),
register AS (
  SELECT p.window_id, d.unit_code, d.value
  FROM denominator d
  JOIN period p ON d.period_end = p.period_start
  WHERE d.series = 'supervised_units' AND (p.window_id LIKE 'cumulative%' OR p.window_id LIKE 'year_%')
)
SELECT
  COALESCE(n.window_id, b.window_id) AS window_id,
  NULLIF(COALESCE(n.unit_code, b.unit_code), '') AS unit_code,
  CAST(NULL AS STRING) AS sector_code,
  CAST(NULL AS STRING) AS category_code,
  COALESCE(n.units, 0) AS numerator,
  b.value AS denominator
FROM inspected n
FULL OUTER JOIN register b ON b.window_id = n.window_id AND b.unit_code = n.unit_code
