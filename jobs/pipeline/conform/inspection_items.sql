-- One row per inspection on whose day there were mandatory items: how many, and how many of them were recorded.
SELECT
  l.source,
  l.inspection_no,
  CAST(COUNT(DISTINCT m.code) AS INT) AS items_required,
  CAST(COUNT(DISTINCT f.item_code) AS INT) AS items_checked
FROM landed_inspection l
JOIN codelist_mandatory_item m
  ON l.inspected_on >= CAST(m.valid_from AS DATE)
  AND l.inspected_on < COALESCE(CAST(m.valid_until AS DATE), DATE '9999-12-31')
LEFT JOIN landed_finding f
  ON f.source = l.source
  AND f.inspection_no = l.inspection_no
  AND f.item_code = m.item_code
  AND NOT f.deleted
GROUP BY l.source, l.inspection_no
