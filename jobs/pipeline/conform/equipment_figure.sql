-- When each device is due for inspection, and what says so: the last accepted report's own date,
-- the register's, or else, for devices in use, the cycle of its category (codelists/inspection_cycle,
-- the edition in force on the day of as_of). See docs/decisions/0027.
WITH report AS (
  SELECT
    source,
    equipment_no,
    -- Numbers are text: of one day's inspections the longer number is the later one.
    MAX_BY(next_due_on, STRUCT(inspected_on, LENGTH(inspection_no), inspection_no)) AS next_due_on
  FROM equipment_inspection
  WHERE accepted AND next_due_on IS NOT NULL
  GROUP BY source, equipment_no
),
cycle AS (
  SELECT
    code,
    category_prefix,
    mode,
    CAST(due_year AS INT) AS due_year,
    CAST(repeat_years AS INT) AS repeat_years,
    CAST(first_months AS INT) AS first_months,
    CAST(next_months AS INT) AS next_months,
    COALESCE(CAST(early_months AS INT), 0) AS early_months,
    CAST(restart_months AS INT) AS restart_months
  FROM codelist_inspection_cycle
  WHERE CAST(:as_of AS DATE) >= CAST(valid_from AS DATE)
    AND CAST(:as_of AS DATE) < COALESCE(CAST(valid_until AS DATE), DATE '9999-12-31')
    AND subject = 'equipment'
),
-- The longest prefix of the category holds.
category AS (
  SELECT e.category_code, MAX(LENGTH(c.category_prefix)) AS prefix_length
  FROM equipment_category e
  JOIN cycle c ON LEFT(e.category_code, LENGTH(c.category_prefix)) = c.category_prefix
  GROUP BY e.category_code
),
silent AS (
  SELECT l.source, l.equipment_no, l.category_code, l.in_use_on
  FROM landed_equipment l
  LEFT JOIN report r ON r.source = l.source AND r.equipment_no = l.equipment_no
  WHERE l.next_due_on IS NULL AND r.next_due_on IS NULL AND l.equipment_status = 'in_use'
),
inspected AS (
  SELECT
    i.source,
    i.equipment_no,
    MAX(i.inspected_on) AS inspected_on,
    MAX(CASE WHEN i.inspection_kind = 'supervision' THEN i.inspected_on END) AS supervised_on
  FROM equipment_inspection i
  JOIN silent s ON s.source = i.source AND s.equipment_no = i.equipment_no
  WHERE i.accepted AND i.inspection_kind IN ('periodic', 'supervision')
  GROUP BY i.source, i.equipment_no
),
restarted AS (
  SELECT s.source, s.equipment_no, s.category_code, MAX(t.until_on) AS restarted_on
  FROM silent s
  JOIN category g ON g.category_code = s.category_code
  JOIN cycle c
    ON c.category_prefix = LEFT(s.category_code, g.prefix_length) AND c.restart_months IS NOT NULL
  JOIN equipment_status t ON t.source = s.source AND t.equipment_no = s.equipment_no
  WHERE t.status = 'stopped' AND t.next_status = 'in_use'
    AND t.until_on > ADD_MONTHS(t.from_on, c.restart_months)
  GROUP BY s.source, s.equipment_no, s.category_code
),
anchored AS (
  SELECT
    s.source,
    s.equipment_no,
    s.category_code,
    i.inspected_on,
    GREATEST(s.in_use_on, i.supervised_on, r.restarted_on) AS anchor_on
  FROM silent s
  LEFT JOIN inspected i ON i.source = s.source AND i.equipment_no = s.equipment_no
  LEFT JOIN restarted r ON r.source = s.source AND r.equipment_no = s.equipment_no
),
step AS (
  SELECT
    a.source,
    a.equipment_no,
    a.anchor_on,
    a.inspected_on,
    c.code,
    c.mode,
    c.due_year,
    c.repeat_years,
    c.first_months,
    c.next_months,
    -- Whole years that the last inspection covers, which may be early by some months.
    CASE
      WHEN a.inspected_on IS NULL OR a.inspected_on < a.anchor_on THEN 0
      ELSE CAST(FLOOR(
        ((YEAR(a.inspected_on) - YEAR(a.anchor_on)) * 12
          + MONTH(a.inspected_on) - MONTH(a.anchor_on) + c.early_months) / 12) AS INT)
    END AS covered
  FROM anchored a
  JOIN category g ON g.category_code = a.category_code
  JOIN cycle c ON c.category_prefix = LEFT(a.category_code, g.prefix_length)
),
due AS (
  SELECT
    source,
    equipment_no,
    code,
    CASE
      WHEN mode = 'interval' AND inspected_on IS NOT NULL THEN ADD_MONTHS(inspected_on, next_months)
      WHEN mode = 'interval' THEN ADD_MONTHS(anchor_on, first_months)
      WHEN due_year > covered THEN LAST_DAY(ADD_MONTHS(anchor_on, 12 * due_year))
      WHEN repeat_years IS NOT NULL THEN
        LAST_DAY(ADD_MONTHS(anchor_on, 12 * (due_year
          + CAST(CEIL((covered + 1.0 - due_year) / repeat_years) AS INT) * repeat_years)))
    END AS due_on
  FROM step
),
ruled AS (
  SELECT source, equipment_no, MIN(due_on) AS due_on, MIN_BY(code, due_on) AS due_rule
  FROM due
  WHERE due_on IS NOT NULL
  GROUP BY source, equipment_no
)
SELECT
  l.source,
  l.equipment_no,
  COALESCE(r.next_due_on, l.next_due_on, u.due_on) AS next_due_on,
  CASE
    WHEN r.next_due_on IS NOT NULL THEN 'report'
    WHEN l.next_due_on IS NOT NULL THEN 'register'
    WHEN u.due_on IS NOT NULL THEN 'rule'
  END AS due_basis,
  CASE WHEN r.next_due_on IS NULL AND l.next_due_on IS NULL THEN u.due_rule END AS due_rule
FROM landed_equipment l
LEFT JOIN report r ON r.source = l.source AND r.equipment_no = l.equipment_no
LEFT JOIN ruled u ON u.source = l.source AND u.equipment_no = l.equipment_no
