-- Grain: window × unit × field, each also as all; cells of entries in force, and those without a measure.
SELECT
  p.window_id,
  b.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  b.field AS category_code,
  COUNT(*) FILTER (
    WHERE b.first_on IS NULL OR b.first_on > p.cut_off OR b.in_force_before <= p.cut_off
  ) AS numerator,
  COUNT(*) AS denominator
FROM punishment_cell b
JOIN period p ON b.listed_on <= p.cut_off
WHERE b.counted
  AND (b.listed_before IS NULL OR b.listed_before > p.cut_off)
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, b.unit_code),
  (p.window_id, b.field),
  (p.window_id, b.unit_code, b.field)
)
