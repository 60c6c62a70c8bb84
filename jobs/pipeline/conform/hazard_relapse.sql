-- One row per counted hazard found again: same enterprise, class and, if the rule asks for it, place, within the days of the rule after an acceptance.
WITH rule AS (
  SELECT
    CAST(MAX(CASE WHEN code = 'recurrence_days' THEN value END) AS INT) AS days,
    MAX(CASE WHEN code = 'recurrence_site' THEN value END) AS site
  FROM codelist_hazard_rule
),
classed AS (
  SELECT h.source, h.hazard_no, h.enterprise_uscc, h.found_on, MIN(c.class_code) AS class_code, MIN(c.site) AS site
  FROM hazard h
  JOIN hazard_number n ON n.source = h.source AND n.hazard_no = h.hazard_no
  JOIN hazard_class c ON c.hazard_no = n.seen_no AND c.counted AND c.class_code <> 'unknown'
  WHERE h.counted AND h.withdrawn_on IS NULL AND h.enterprise_uscc IS NOT NULL
  GROUP BY h.source, h.hazard_no, h.enterprise_uscc, h.found_on
)
SELECT
  again.source,
  again.hazard_no,
  again.found_on,
  once.source AS before_source,
  once.hazard_no AS before_no,
  a.accepted_on AS before_accepted_on,
  again.class_code,
  again.site
FROM classed once
JOIN hazard_accepted a ON a.source = once.source AND a.hazard_no = once.hazard_no
JOIN classed again ON again.enterprise_uscc = once.enterprise_uscc AND again.class_code = once.class_code
CROSS JOIN rule r
WHERE again.found_on > a.accepted_on
  AND again.found_on <= DATE_ADD(a.accepted_on, r.days)
  AND (r.site = 'any' OR again.site = once.site)
