-- Grain: hazard; open past its deadline at the end of the month.
SELECT
  h.hazard_no,
  h.equipment_no,
  h.kind_code,
  h.level,
  h.unit_code,
  h.found_on,
  h.due_on,
  CAST(p.cut_off - h.due_on AS INT) AS days
FROM equipment_hazard h
JOIN period p ON h.due_on < p.cut_off
WHERE h.counted AND (h.closed_on IS NULL OR h.closed_on > p.cut_off)
ORDER BY h.due_on, h.hazard_no
