-- One row per inspection task; place and sector are the plan item's, else the inspection's.
SELECT
  l.task_no,
  l.source,
  l.plan_item_no,
  l.issuer,
  l.issued_on,
  l.due_on,
  l.inspection_no,
  i.inspected_on AS done_on,
  COALESCE(p.enterprise_uscc, i.enterprise_uscc) AS enterprise_uscc,
  COALESCE(p.unit_code, i.unit_code, 'UNK') AS unit_code,
  COALESCE(p.sector_code, i.sector_code, 'other') AS sector_code,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_task l
LEFT JOIN plan_item p ON p.source = l.source AND p.plan_item_no = l.plan_item_no
LEFT JOIN inspection i ON i.source = l.source AND i.inspection_no = l.inspection_no
