type Listener = (isPrinting: boolean) => void;

/** By the element that it belongs to: a list of listeners would keep tables alive that a filter has replaced. */
const listeners = new WeakMap<Element, Listener>();

const watched = new WeakSet<Document>();

/** Calls back before the page is printed and after, as long as an element is on it; one listener for an element. */
export function onPrint(document: Document, element: Element, listener: Listener): void {
  listeners.set(element, listener);
  const window = document.defaultView;
  if (!window || watched.has(document)) return;
  watched.add(document);
  for (const type of ["beforeprint", "afterprint"])
    window.addEventListener(type, () => {
      for (const one of document.querySelectorAll("*"))
        listeners.get(one)?.(type === "beforeprint");
    });
}
