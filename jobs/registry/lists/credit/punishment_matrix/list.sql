-- Grain: entry in force; per field since when a measure is in force.
WITH cell AS (
  SELECT
    c.entry_no,
    c.enterprise_uscc,
    c.unit_code,
    c.listed_on,
    c.field,
    CASE
      WHEN c.first_on <= p.cut_off AND (c.in_force_before IS NULL OR c.in_force_before > p.cut_off)
        THEN c.first_on
    END AS since
  FROM punishment_cell c
  JOIN period p ON c.listed_on <= p.cut_off
  WHERE c.counted AND (c.listed_before IS NULL OR c.listed_before > p.cut_off)
)
SELECT
  entry_no,
  MIN(enterprise_uscc) AS enterprise_uscc,
  MIN(unit_code) AS unit_code,
  MIN(listed_on) AS listed_on,
  MIN(since) FILTER (WHERE field = 'financing') AS financing,
  MIN(since) FILTER (WHERE field = 'procurement') AS procurement,
  MIN(since) FILTER (WHERE field = 'bidding') AS bidding,
  MIN(since) FILTER (WHERE field = 'land') AS land,
  MIN(since) FILTER (WHERE field = 'honours') AS honours,
  MIN(since) FILTER (WHERE field = 'qualification') AS qualification,
  CAST(COUNT(*) - COUNT(since) AS INT) AS blanks
FROM cell
GROUP BY entry_no
ORDER BY blanks DESC, entry_no
