-- One row per choice about hazards that documents leave open, with the value that holds here.
SELECT r.code, r.name_zh, r.value
FROM codelist_hazard_rule r
WHERE EXISTS (SELECT 1 FROM hazard)
