-- Grain: enterprise; hazards found in the year to the end of the month and those of them closed, rounded half up.
WITH firm AS (
  SELECT
    h.enterprise_uscc,
    STRFTIME(p.period_start, '%Y-01/%Y-%m') AS period,
    COUNT(*) FILTER (WHERE h.closed_on <= p.cut_off) AS closed,
    COUNT(*) AS found
  FROM hazard h
  JOIN period p
    ON h.found_on >= CAST(DATE_TRUNC('YEAR', p.period_start) AS DATE) AND h.found_on < p.period_end
  WHERE h.counted AND h.enterprise_uscc IS NOT NULL
    AND (h.withdrawn_on IS NULL OR h.withdrawn_on > p.cut_off)
  GROUP BY h.enterprise_uscc, p.period_start
)
SELECT
  enterprise_uscc,
  period,
  CAST(((20000 * closed + found) // (2 * found)) / 100 AS DECIMAL(6, 2)) AS closure_rate
FROM firm
ORDER BY enterprise_uscc
