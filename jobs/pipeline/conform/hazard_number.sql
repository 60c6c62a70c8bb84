-- One row per number under which a system knows a hazard: its own, and that of its twin in another system.
SELECT h.source AS seen_source, h.hazard_no AS seen_no, h.source, h.hazard_no, FALSE AS twin
FROM hazard h
UNION ALL
-- The twin is not counted (decision 0025): what it knows is told of the one that is (decision 0121).
SELECT d.source, d.hazard_no, h.source, h.hazard_no, TRUE
FROM hazard d
JOIN hazard h ON h.hazard_no = d.ref_no AND h.source <> d.source
WHERE d.exclusion_reason = 'duplicate' AND h.counted
