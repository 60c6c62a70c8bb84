-- Grain: enterprise of a mandatory sector without a policy in force.
SELECT
  c.enterprise_key,
  MIN(c.enterprise_name) AS enterprise_name,
  MIN(c.unit_code) AS unit_code,
  MIN(c.insurance_sector) AS insurance_sector,
  MAX(c.until_before) FILTER (WHERE c.cover_kind = 'insurance' AND c.until_before <= p.cut_off) AS last_until
FROM subject_cover c
JOIN period p ON c.insurance_sector IS NOT NULL
WHERE c.counted
GROUP BY c.enterprise_key
HAVING COUNT(*) FILTER (
  WHERE c.cover_kind = 'insurance' AND c.from_on <= p.cut_off
    AND (c.until_before IS NULL OR c.until_before > p.cut_off)
) = 0
ORDER BY c.enterprise_key
