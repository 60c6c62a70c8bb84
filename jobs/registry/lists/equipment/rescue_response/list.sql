-- Grain: unit, and the city as '*'; entrapments of the month with a time of arrival.
SELECT
  COALESCE(c.unit_code, '*') AS unit_code,
  COUNT(*) AS calls,
  CAST(AVG(c.arrival_minutes) AS DECIMAL(10, 2)) AS mean_minutes,
  CAST(QUANTILE_CONT(CAST(c.arrival_minutes AS DOUBLE), 0.5) AS DECIMAL(10, 2)) AS median_minutes,
  CAST(QUANTILE_CONT(CAST(c.arrival_minutes AS DOUBLE), 0.95) AS DECIMAL(10, 2)) AS p95_minutes,
  CAST(MAX(c.arrival_minutes) AS DECIMAL(10, 2)) AS max_minutes,
  CAST(QUANTILE_CONT(CAST(c.rescue_minutes AS DOUBLE), 0.5) AS DECIMAL(10, 2)) AS median_release
FROM rescue_call c
JOIN period p ON c.called_on >= p.period_start AND c.called_on < p.period_end
WHERE c.counted AND c.entrapment AND c.arrival_minutes IS NOT NULL
GROUP BY GROUPING SETS ((), (c.unit_code))
HAVING COUNT(*) > 0
ORDER BY unit_code
