-- One row per category of the register: the line of the inventory with the longest prefix of it.
WITH category AS (
  SELECT DISTINCT category_code FROM landed_equipment WHERE category_code IS NOT NULL
)
SELECT
  c.category_code,
  MAX_BY(i.code, STRUCT(LENGTH(i.category_prefix), i.code)) AS inventory_type
FROM category c
JOIN codelist_equipment_inventory i
  ON LEFT(c.category_code, LENGTH(i.category_prefix)) = i.category_prefix
GROUP BY c.category_code
