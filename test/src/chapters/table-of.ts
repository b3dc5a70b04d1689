/** What people read of a table: its headings, then its rows. */
export function tableOf(element: ParentNode): string[][] {
  const texts = (cells: Iterable<Element>) => Array.from(cells, (cell) => cell.textContent ?? "");
  return [
    texts(element.querySelectorAll("thead th")),
    ...Array.from(element.querySelectorAll("tbody tr"), (row) => texts(row.children))
  ];
}
