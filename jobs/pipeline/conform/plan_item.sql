-- One row per item of a yearly inspection plan; done by the inspection it names.
SELECT
  l.plan_item_no,
  l.source,
  l.plan_no,
  l.plan_year,
  l.department,
  l.approved_on,
  l.enterprise_uscc,
  l.enterprise_name,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(z.unit_code, m.unit_code, 'UNK') AS unit_code,
  l.industry_code,
  i.section AS industry_section,
  LEFT(l.industry_code, 2) AS industry_division,
  COALESCE(i.sector_code, 'other') AS sector_code,
  l.content,
  l.frequency,
  l.planned_on,
  l.done_inspection_no,
  i2.inspected_on AS done_on,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id,
  COALESCE(l.enterprise_uscc, l.enterprise_name, CONCAT(l.source, ':', l.plan_item_no)) AS enterprise_key,
  i2.counted AS done_counted
FROM landed_plan_item l
LEFT JOIN area_map m ON m.area_code = l.area_code
LEFT JOIN statistical_unit z ON z.unit_code = l.zone_code
LEFT JOIN industry i ON i.industry_code = LEFT(l.industry_code, 2)
LEFT JOIN inspection i2 ON i2.source = l.source AND i2.inspection_no = l.done_inspection_no
