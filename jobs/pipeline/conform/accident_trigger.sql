-- One row per accident and trigger that its circumstances pull, with the grade that the trigger makes.
SELECT
  f.source,
  f.accident_no,
  t.code AS trigger_code,
  t.grade,
  CAST(g.rank AS INT) AS grade_rank
FROM accident_fact f
JOIN landed_accident l ON l.source = f.source AND l.accident_no = f.accident_no
JOIN codelist_accident_grade_trigger t
  ON t.measure = f.measure
  AND f.amount >= CAST(t.from_value AS DECIMAL(12, 2))
  AND (t.equipment_kind IS NULL OR t.equipment_kind = f.equipment_kind)
  AND CAST(l.occurred_at AS DATE) >= COALESCE(CAST(t.valid_from AS DATE), DATE '0001-01-01')
  AND CAST(l.occurred_at AS DATE) < COALESCE(CAST(t.valid_until AS DATE), DATE '9999-12-31')
JOIN codelist_accident_grade g ON g.code = t.grade
LEFT JOIN accident_fact o
  ON o.source = f.source AND o.accident_no = f.accident_no AND o.measure = t.and_measure
WHERE t.and_measure IS NULL OR o.amount >= CAST(t.and_from AS DECIMAL(12, 2))
