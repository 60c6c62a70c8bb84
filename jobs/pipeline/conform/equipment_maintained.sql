-- One row per device with a maintenance contract: the last day that one covers.
SELECT l.source, l.equipment_no, MAX(COALESCE(l.until_on, DATE '9999-12-31')) AS maintained_until
FROM landed_maintenance_contract l
GROUP BY l.source, l.equipment_no
