-- Grain: unit × class, each also as all; kilometres of pipeline in use and those in date.
SELECT
  p.window_id,
  s.unit_code,
  CAST(NULL AS STRING) AS sector_code,
  s.pipeline_class AS category_code,
  COALESCE(SUM(s.length_km) FILTER (WHERE s.next_due_on >= p.cut_off), 0) AS numerator,
  SUM(s.length_km) AS denominator
FROM pipeline_stretch s
JOIN period p ON p.window_id = 'month'
WHERE s.counted
GROUP BY GROUPING SETS (
  (p.window_id),
  (p.window_id, s.unit_code),
  (p.window_id, s.pipeline_class),
  (p.window_id, s.unit_code, s.pipeline_class)
)
