-- One row per random draw of enterprises and officers.
SELECT
  l.draw_no,
  l.source,
  l.drawn_on,
  l.department,
  COALESCE(m.current_code, 'UNK') AS area_code,
  l.area_code AS reported_area_code,
  COALESCE(m.unit_code, 'UNK') AS unit_code,
  l.units_drawn,
  l.officers_drawn,
  l.published_on,
  NOT l.deleted AS counted,
  CASE WHEN l.deleted THEN 'deleted' END AS exclusion_reason,
  l.known_at,
  l.pull_id
FROM landed_random_draw l
LEFT JOIN area_map m ON m.area_code = l.area_code
