-- One row per counted hazard with a class: what it is a relapse of, and when it came again itself (decision 0123).
-- Same enterprise, class and, if the rule asks for it, place; found after an acceptance, within the days of the rule.
WITH rule AS (
  SELECT
    CAST(MAX(CASE WHEN code = 'recurrence_days' THEN value END) AS INT) AS days,
    MAX(CASE WHEN code = 'recurrence_site' THEN value END) AS site
  FROM codelist_hazard_rule
),
thing AS (
  SELECT
    h.source,
    h.hazard_no,
    h.found_on,
    a.accepted_on,
    CONCAT(h.enterprise_uscc, '|', k.class_code, '|', CASE WHEN r.site = 'any' THEN '' ELSE k.site END) AS thing_key
  FROM hazard h
  JOIN hazard_task k ON k.source = h.source AND k.hazard_no = h.hazard_no
  LEFT JOIN hazard_accepted a ON a.source = h.source AND a.hazard_no = h.hazard_no
  CROSS JOIN rule r
  WHERE h.counted AND h.withdrawn_on IS NULL AND h.enterprise_uscc IS NOT NULL
    AND k.class_code <> 'unknown' AND (r.site = 'any' OR k.site IS NOT NULL)
),
turn AS (
  SELECT source, hazard_no, thing_key, found_on AS day, 'found' AS kind FROM thing
  UNION ALL
  SELECT source, hazard_no, thing_key, accepted_on, 'over' FROM thing WHERE accepted_on IS NOT NULL
),
seen AS (
  -- On one day what is found comes before what is over: a relapse is found on a later day.
  SELECT
    t.*,
    MAX(CASE WHEN t.kind = 'over' THEN CONCAT(CAST(t.day AS STRING), t.hazard_no) END) OVER (
      PARTITION BY t.thing_key ORDER BY t.day, t.kind ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS last_over,
    MIN(CASE WHEN t.kind = 'found' THEN t.day END) OVER (
      PARTITION BY t.thing_key ORDER BY t.day, t.kind ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS next_found
  FROM turn t
),
told AS (
  SELECT s.*, CAST(SUBSTRING(s.last_over, 1, 10) AS DATE) AS last_over_on FROM seen s
)
SELECT
  t.source,
  t.hazard_no,
  MAX(CASE WHEN t.kind = 'found' AND DATEDIFF(t.day, t.last_over_on) <= r.days THEN SUBSTRING(t.last_over, 11) END)
    AS relapse_of,
  MAX(CASE WHEN t.kind = 'found' AND DATEDIFF(t.day, t.last_over_on) <= r.days THEN t.last_over_on END) AS relapse_after,
  MAX(CASE WHEN t.kind = 'over' AND DATEDIFF(t.next_found, t.day) <= r.days THEN t.next_found END) AS relapsed_on
FROM told t
CROSS JOIN rule r
GROUP BY t.source, t.hazard_no
