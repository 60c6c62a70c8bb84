-- Grain: grade that its scheme does not define.
SELECT g.grade_no, g.subject_no, g.enterprise_uscc, g.unit_code, g.scheme, g.edition, g.reported_grade, g.valid_from
FROM credit_grade g
JOIN period p ON g.valid_from <= p.cut_off
WHERE g.counted AND g.grade = 'unknown'
ORDER BY g.valid_from, g.grade_no
