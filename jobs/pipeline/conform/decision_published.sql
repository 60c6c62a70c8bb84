-- One row per decision that is published and was not withdrawn: the first day of it.
SELECT l.source, l.decision_no, MIN(l.published_on) AS published_on
FROM landed_publication l
WHERE NOT l.deleted AND l.withdrawn_on IS NULL
GROUP BY l.source, l.decision_no
