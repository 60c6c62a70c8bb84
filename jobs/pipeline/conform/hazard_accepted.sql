-- One row per hazard whose acceptance stands, with the day it has stood since.
SELECT s.source, s.hazard_no, MAX(s.from_on) AS accepted_on
FROM hazard_state s
WHERE s.state = 'accepted' AND s.until_on IS NULL
GROUP BY s.source, s.hazard_no
