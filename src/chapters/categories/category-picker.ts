import type {LevelPicker} from "../../components/level-picker.js";
import {levelPicker} from "../../components/level-picker.js";
import {categoryLabel} from "../../format/category-label.js";
import type {SqlTag} from "../../reader/create-reader.js";

/**
 * A picker for the levels of categories, those with most events first.
 *
 * @param sql a tag without filters, so that the chosen level stays while filters change
 */
export async function categoryPicker(sql: SqlTag): Promise<LevelPicker> {
  const codes = await sql<{category_code: string}>`
SELECT category_code
FROM by_category
WHERE contains(category_code, '.') -- only these have levels
ORDER BY events DESC, revenue DESC, category_code
LIMIT 300`;
  return levelPicker(
    codes.map((row) => row.category_code),
    {all: "All categories", label: categoryLabel}
  );
}
