/**
 * Renames the ids that a display refers to by `url(#…)`: clip paths, gradients, markers.
 *
 * Libraries number them, and a live chart's numbers need not be those of the build: while both
 * are on the page, one would be cut by the other's clip path. Other ids stay, as links need them.
 */
export function renameReferences(root: Element): void {
  const renamed = new Map<string, string>();
  for (const element of root.querySelectorAll("[id]")) {
    renamed.set(element.id, `prerendered-${element.id}`);
  }
  const referred = new Set<string>();
  const elements = [...root.querySelectorAll("*")];
  for (const element of elements) {
    for (const {value} of element.attributes) {
      for (const [, id] of value.matchAll(reference)) if (renamed.has(id!)) referred.add(id!);
    }
  }
  if (referred.size === 0) return;
  for (const element of elements) {
    if (referred.has(element.id)) element.id = renamed.get(element.id)!;
    for (const {name, value} of element.attributes) {
      if (value.startsWith("#") && name.endsWith("href") && referred.has(value.slice(1))) {
        element.setAttribute(name, `#${renamed.get(value.slice(1))!}`);
      } else if (value.includes("url(")) {
        const other = value.replace(reference, (all, id: string) =>
          referred.has(id) ? all.replace(`#${id}`, `#${renamed.get(id)!}`) : all
        );
        if (other !== value) element.setAttribute(name, other);
      }
    }
  }
}

const reference = /url\(["']?#([^"')]+)["']?\)/g;
