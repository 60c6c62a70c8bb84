-- Grain: window × unit × grade, each also as all; certificates by the day of revocation.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.grade AS category_code,
  COUNT(*) AS numerator,
  CAST(NULL AS DECIMAL(24, 6)) AS denominator
FROM standardisation b
JOIN period p ON b.revoked_on >= p.period_start AND b.revoked_on < p.period_end
WHERE b.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.grade),
  (p.window_id, b.unit_code, b.grade)
)
