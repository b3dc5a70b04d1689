/** SQL for what a cell is compared by, whatever its case, spaces and underscores; as headerKey, in the engine. */
export function keySql(cell: string): string {
  return `regexp_replace(lower(coalesce(${cell}, '')), '[^\\pL\\pN]', '', 'g')`;
}
