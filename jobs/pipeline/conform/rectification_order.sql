-- One row per order to rectify; it is fulfilled when the last of its inspection's hazards is rectified.
WITH work AS (
  SELECT
    source,
    inspection_no,
    COUNT(*) AS hazards,
    CASE WHEN COUNT(rectified_on) = COUNT(*) THEN MAX(rectified_on) END AS fulfilled_on,
    MAX(CASE WHEN due_on > original_due_on THEN due_on END) AS extended_due_on
  FROM hazard
  WHERE counted AND inspection_no IS NOT NULL AND withdrawn_on IS NULL
  GROUP BY source, inspection_no
)
SELECT
  l.order_no,
  l.source,
  l.inspection_no,
  l.enterprise_uscc,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  l.order_kind,
  l.issued_on,
  l.due_on,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  CAST(COALESCE(w.hazards, 0) AS INT) AS hazards,
  w.fulfilled_on,
  GREATEST(l.due_on, w.extended_due_on) AS effective_due_on
FROM landed_rectification_order l
LEFT JOIN work w ON w.source = l.source AND w.inspection_no = l.inspection_no
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
