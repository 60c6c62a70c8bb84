-- One row per stretch of days in which a hazard was in one state; they follow each other from the day it was found.
-- from_on is inclusive, until_on exclusive, empty while it lasts. Of several steps on one day the one of the highest rank holds.
WITH rule AS (
  SELECT MAX(value) AS acceptance FROM codelist_hazard_rule WHERE code = 'acceptance'
),
passed AS (
  SELECT source, hazard_no, MIN(happened_on) AS passed_on
  FROM hazard_step
  WHERE step = 'passed'
  GROUP BY source, hazard_no
),
named AS (
  SELECT
    s.source,
    s.hazard_no,
    GREATEST(s.happened_on, h.found_on) AS from_on,
    CASE WHEN s.step IN ('closed', 'closed_once') THEN 'accepted' ELSE s.step END AS state,
    -- An acceptance that a later step tells of may be undone on the same day.
    CASE s.step WHEN 'closed_once' THEN '06' ELSE LPAD(c.rank, 2, '0') END AS rank
  FROM hazard_step s
  JOIN hazard h ON h.source = s.source AND h.hazard_no = s.hazard_no
  CROSS JOIN rule r
  LEFT JOIN passed p ON p.source = s.source AND p.hazard_no = s.hazard_no
  JOIN codelist_hazard_state c
    ON c.code = CASE WHEN s.step IN ('closed', 'closed_once') THEN 'accepted' ELSE s.step END
  WHERE s.step NOT IN ('closed', 'closed_once')
    OR r.acceptance = 'closed'
    OR p.passed_on <= s.happened_on
),
placed AS (
  SELECT
    n.*,
    SUBSTRING(MAX(CASE WHEN n.state NOT IN ('found', 'assigned') THEN n.mark END) OVER earlier, 13) AS last_work,
    SUBSTRING(MAX(CASE WHEN n.state NOT IN ('found', 'assigned', 'rectified', 'transferred') THEN n.mark END)
      OVER earlier, 13) AS last_end
  FROM (SELECT *, CONCAT(CAST(from_on AS STRING), rank, state) AS mark FROM named) n
  WINDOW earlier AS (
    PARTITION BY n.source, n.hazard_no ORDER BY n.mark ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
),
turning AS (
  -- Neither an assignment after the work nor work after the end turns anything; only opening again does.
  SELECT
    p.*,
    ROW_NUMBER() OVER (PARTITION BY p.source, p.hazard_no, p.from_on ORDER BY p.rank DESC) AS from_last
  FROM placed p
  WHERE NOT (p.state IN ('found', 'assigned') AND COALESCE(p.last_work, 'reopened') <> 'reopened')
    AND NOT (p.state IN ('rectified', 'transferred', 'left')
      AND COALESCE(p.last_end, 'found') IN ('accepted', 'left', 'withdrawn'))
    AND NOT (p.state = 'failed' AND COALESCE(p.last_end, 'found') IN ('left', 'withdrawn'))
)
SELECT
  t.source,
  t.hazard_no,
  t.state,
  CAST(c.open AS BOOLEAN) AS is_open,
  t.from_on,
  LEAD(t.from_on) OVER (PARTITION BY t.source, t.hazard_no ORDER BY t.from_on) AS until_on,
  LAG(t.state) OVER (PARTITION BY t.source, t.hazard_no ORDER BY t.from_on) AS prior_state,
  t.from_on = h.found_on AS is_first,
  h.found_on,
  h.due_on,
  h.original_due_on,
  h.withdrawn_on,
  COALESCE(h.hazard_level, 'unknown') AS hazard_level,
  h.unit_code,
  h.sector_code,
  h.rectified_on = h.found_on AND h.rectified_on IS NOT NULL AS on_site,
  h.counted,
  h.exclusion_reason
FROM turning t
JOIN hazard h ON h.source = t.source AND h.hazard_no = t.hazard_no
JOIN codelist_hazard_state c ON c.code = t.state
WHERE t.from_last = 1
