-- Grain: stretch of pipeline; not within its inspection at the end of the month.
SELECT
  s.pipeline_no,
  s.pipeline_class,
  s.from_km,
  s.to_km,
  s.length_km,
  s.next_due_on,
  s.unit_code
FROM pipeline_stretch s
JOIN period p ON s.next_due_on IS NULL OR s.next_due_on < p.cut_off
WHERE s.counted
ORDER BY s.pipeline_no, s.from_km
