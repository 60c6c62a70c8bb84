-- One row per registered device: when it is due for inspection, and what says so: the last accepted
-- report's own date, the register's, or else, for devices in use, the cycle of its category. See
-- docs/decisions/0027.
WITH step AS (
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
  FROM equipment_anchor a
  JOIN equipment_cycle c ON c.category_code = a.category_code
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
LEFT JOIN equipment_report r ON r.source = l.source AND r.equipment_no = l.equipment_no
LEFT JOIN ruled u ON u.source = l.source AND u.equipment_no = l.equipment_no
