-- One row per category of equipment and step of its inspection cycle (codelists/inspection_cycle, the
-- edition in force on the day of as_of); the line with the longest prefix of the category holds.
WITH cycle AS (
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
longest AS (
  SELECT e.category_code, MAX(LENGTH(c.category_prefix)) AS prefix_length
  FROM equipment_category e
  JOIN cycle c ON LEFT(e.category_code, LENGTH(c.category_prefix)) = c.category_prefix
  GROUP BY e.category_code
)
SELECT g.category_code, c.*
FROM longest g
JOIN cycle c ON c.category_prefix = LEFT(g.category_code, g.prefix_length)
