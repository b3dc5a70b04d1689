/**
 * One menu is open at a time; Escape, or a click elsewhere, closes it. Not in the sheet: there the menus stand one
 * below the other, and one that closed would draw the next away from under the finger.
 */
export function openOneAtATime(
  document: Document,
  bar: Element,
  menus: readonly HTMLDetailsElement[]
): void {
  const inSheet = () => menus.some((menu) => menu.closest("dialog"));
  const closeAll = (except?: HTMLDetailsElement) => {
    for (const menu of menus) if (menu !== except && menu.open) menu.open = false;
  };
  for (const menu of menus) {
    menu.addEventListener("toggle", () => {
      if (menu.open && !inSheet()) closeAll(menu);
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !menu.open || inSheet()) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    });
    menu.addEventListener("focusout", (event) => {
      const to = event.relatedTarget;
      const {Node} = document.defaultView!;
      if (to instanceof Node && !menu.contains(to) && !inSheet()) menu.open = false;
    });
  }
  const outside = (event: Event) => {
    if (!bar.isConnected) document.removeEventListener("pointerdown", outside);
    else if (!inSheet() && !menus.some((menu) => menu.contains(event.target as Node))) closeAll();
  };
  // A bar not in the page yet is waited for: it is connected by the first click after it is shown.
  bar.addEventListener("focusin", () => document.addEventListener("pointerdown", outside));
}
