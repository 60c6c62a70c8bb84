-- One row per segment of pressure pipeline; due by the register, else by the cycle of its class.
WITH cycle AS (
  SELECT
    code,
    category_prefix,
    CAST(first_months AS INT) AS first_months,
    CAST(next_months AS INT) AS next_months
  FROM codelist_inspection_cycle
  WHERE CAST(:as_of AS DATE) >= CAST(valid_from AS DATE)
    AND CAST(:as_of AS DATE) < COALESCE(CAST(valid_until AS DATE), DATE '9999-12-31')
    AND subject = 'pipeline_segment'
),
due AS (
  SELECT
    l.source,
    l.segment_no,
    MIN(c.code) AS due_rule,
    MIN(COALESCE(
      ADD_MONTHS(l.last_inspected_on, c.next_months), ADD_MONTHS(l.in_use_on, c.first_months))) AS due_on
  FROM landed_pipeline_segment l
  JOIN cycle c ON c.category_prefix = l.pipeline_class
  WHERE l.next_due_on IS NULL AND l.segment_status = 'in_use'
  GROUP BY l.source, l.segment_no
)
SELECT
  l.segment_no,
  l.source,
  l.pipeline_class,
  l.length_km,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.segment_status,
  l.in_use_on,
  l.last_inspected_on,
  COALESCE(l.next_due_on, d.due_on) AS next_due_on,
  CASE
    WHEN l.next_due_on IS NOT NULL THEN 'register'
    WHEN d.due_on IS NOT NULL THEN 'rule'
  END AS due_basis,
  CASE WHEN d.due_on IS NOT NULL THEN d.due_rule END AS due_rule,
  TRUE AS counted,
  CAST(NULL AS STRING) AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_pipeline_segment l
LEFT JOIN due d ON d.source = l.source AND d.segment_no = l.segment_no
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
