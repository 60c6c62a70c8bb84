-- Grain: enterprise; counted inspections from 1 January to the end of the month, more than two.
SELECT
  i.enterprise_key,
  MAX(i.enterprise_name) AS enterprise_name,
  COUNT(*) AS visits,
  MIN(i.inspected_on) AS first_on,
  MAX(i.inspected_on) AS last_on
FROM inspection i
JOIN period p
  ON i.inspected_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE)
  AND i.inspected_on < p.period_end
WHERE i.counted
GROUP BY i.enterprise_key
HAVING COUNT(*) > 2
ORDER BY visits DESC, i.enterprise_key
