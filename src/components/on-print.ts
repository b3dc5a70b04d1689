/** Calls back before the page is printed and after, as long as an element is on it. */
export function onPrint(
  document: Document,
  element: Element,
  listener: (printing: boolean) => void
) {
  const window = document.defaultView;
  const types = ["beforeprint", "afterprint"];
  const heard = ({type}: Event) => {
    if (element.isConnected) listener(type === "beforeprint");
    else for (const one of types) window?.removeEventListener(one, heard);
  };
  for (const type of types) window?.addEventListener(type, heard);
}
