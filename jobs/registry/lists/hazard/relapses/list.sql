-- Grain: hazard; hazards found in the month that are relapses.
SELECT
  h.hazard_no,
  h.enterprise_uscc,
  h.unit_code,
  h.class_code,
  h.site,
  h.found_on,
  h.relapse_of,
  h.relapse_after,
  DATE_DIFF('day', h.relapse_after, h.found_on) AS days_between
FROM hazard_life h
JOIN period p ON h.found_on >= p.period_start AND h.found_on < p.period_end
WHERE h.counted AND h.relapse_of IS NOT NULL AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
ORDER BY h.found_on, h.hazard_no
