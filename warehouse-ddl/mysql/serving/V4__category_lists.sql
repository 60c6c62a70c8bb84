-- Categories are of several code lists since indicators are cut by grade, type, cause and more.
ALTER TABLE dim_category
  ADD COLUMN list_name VARCHAR(64) NOT NULL DEFAULT 'equipment_kind' COMMENT '代码表' AFTER release_id,
  DROP PRIMARY KEY,
  ADD PRIMARY KEY (release_id, list_name, category_code);
ALTER TABLE dim_category
  MODIFY category_code VARCHAR(40) NOT NULL COMMENT '类别代码',
  ALTER COLUMN list_name DROP DEFAULT;
