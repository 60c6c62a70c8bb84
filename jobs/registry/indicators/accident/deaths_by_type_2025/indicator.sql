-- Grain: window × unit × accident type of 2025, each also as all; deaths by the day of the accident.
SELECT
  p.window_id,
  a.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  COALESCE(a.accident_type_2025, 'UNK') AS category_code,
  SUM(a.deaths) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM accident a
JOIN period p ON a.occurred_on >= p.period_start AND a.occurred_on < p.period_end
WHERE a.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, a.unit_code),
  (p.window_id, COALESCE(a.accident_type_2025, 'UNK')),
  (p.window_id, a.unit_code, COALESCE(a.accident_type_2025, 'UNK'))
)
