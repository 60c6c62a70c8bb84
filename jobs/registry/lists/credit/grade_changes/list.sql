-- Grain: grade that begins in the month and is better or worse than the one before.
SELECT
  g.grade_no, g.subject_no, g.enterprise_uscc, g.unit_code, g.scheme, g.previous_code, g.grade_code, g.movement,
  g.valid_from
FROM credit_grade g
JOIN period p ON g.valid_from >= p.period_start AND g.valid_from < p.period_end
WHERE g.counted AND g.movement IN ('up', 'down')
ORDER BY g.movement, g.valid_from, g.grade_no
