-- One row per enterprise and list of key items, with the number of items and the deadline of the list.
SELECT
  l.check_no,
  l.source,
  l.enterprise_uscc,
  l.enterprise_name,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  l.list_code,
  l.workers,
  l.items_checked,
  l.items_open,
  l.completed_on,
  COALESCE(l.enterprise_uscc, l.enterprise_name, CONCAT(l.source, ':', l.check_no)) AS enterprise_key,
  CAST(k.items AS INT) AS items_required,
  CAST(k.deadline AS DATE) AS deadline,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_key_check l
LEFT JOIN codelist_key_item_list k ON k.code = l.list_code
LEFT JOIN area_map m ON m.area_code = l.area_code
