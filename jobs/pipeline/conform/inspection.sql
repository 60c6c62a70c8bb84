-- One row per visit to an enterprise; third parties' visits are kept but not counted.
SELECT
  l.inspection_no,
  l.source,
  l.enterprise_uscc,
  l.enterprise_name,
  COALESCE(l.enterprise_uscc, l.enterprise_name, CONCAT(l.source, ':', l.inspection_no)) AS enterprise_key,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  COALESCE(l.inspection_kind, 'other') AS inspection_kind,
  l.inspected_on,
  l.closed_on,
  l.violation_code,
  NOT (l.deleted OR l.voided OR l.by_third_party) AS counted,
  CASE
    WHEN l.deleted THEN 'deleted'
    WHEN l.voided THEN 'voided'
    WHEN l.by_third_party THEN 'third_party'
  END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  COALESCE(q.items_required, 0) AS items_required,
  COALESCE(q.items_checked, 0) AS items_checked
FROM landed_inspection l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
LEFT JOIN inspection_items q ON q.source = l.source AND q.inspection_no = l.inspection_no
