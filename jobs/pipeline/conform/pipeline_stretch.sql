-- One row per stretch of pipeline between two ends of segments in use, so that no kilometre counts
-- twice; a segment without a chainage is a pipeline of its own.
WITH placed AS (
  SELECT
    s.source,
    COALESCE(c.pipeline_no, CONCAT('SEGMENT:', s.segment_no)) AS pipeline_no,
    CASE WHEN c.pipeline_no IS NULL THEN CAST(0 AS DECIMAL(10, 3)) ELSE c.from_km END AS from_km,
    CASE WHEN c.pipeline_no IS NULL THEN s.length_km ELSE c.to_km END AS to_km,
    s.unit_code,
    s.pipeline_class,
    s.next_due_on
  FROM pipeline_segment s
  LEFT JOIN pipeline_chainage c ON c.source = s.source AND c.segment_no = s.segment_no
  WHERE s.counted AND s.segment_status = 'in_use' AND s.length_km > 0
),
ends AS (
  SELECT source, pipeline_no, from_km AS km FROM placed
  UNION
  SELECT source, pipeline_no, to_km AS km FROM placed
),
stretch AS (
  SELECT
    source,
    pipeline_no,
    km AS from_km,
    LEAD(km) OVER (PARTITION BY source, pipeline_no ORDER BY km) AS to_km
  FROM ends
)
SELECT
  t.pipeline_no,
  t.source,
  t.from_km,
  t.to_km,
  CAST(t.to_km - t.from_km AS DECIMAL(10, 3)) AS length_km,
  MIN(p.unit_code) AS unit_code,
  COALESCE(MIN(p.pipeline_class), 'other') AS pipeline_class,
  CAST(COUNT(*) AS INT) AS segments,
  MAX(p.next_due_on) AS next_due_on,
  TRUE AS counted
FROM stretch t
JOIN placed p
  ON p.source = t.source
  AND p.pipeline_no = t.pipeline_no
  AND p.from_km < t.to_km
  AND p.to_km > t.from_km
WHERE t.to_km IS NOT NULL
GROUP BY t.pipeline_no, t.source, t.from_km, t.to_km
