/** The ids of a page's figures that carry more than one value: `least_baskets is 30 and 5`. */
export function duplicateFigures(main: Element): string[] {
  const values = new Map<string, Set<string>>();
  for (const figure of main.querySelectorAll("[data-figure]")) {
    const id = figure.getAttribute("data-figure")!;
    values.set(id, (values.get(id) ?? new Set()).add(figure.getAttribute("data-value") ?? ""));
  }
  return [...values].flatMap(([id, all]) =>
    all.size > 1 ? [`duplicate figure: ${id} is ${[...all].join(" and ")}`] : []
  );
}
