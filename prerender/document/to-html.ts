/**
 * The HTML of what an element contains, to be read back the same: a parser drops a line break
 * at the start of some elements, and turns bare carriage returns into line breaks.
 */
export function toHtml(holder: Element): string {
  const copy = holder.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll("listing, pre, textarea")) {
    const first = element.firstChild;
    if (first?.nodeType === 3 && first.nodeValue!.startsWith("\n")) {
      first.nodeValue = `\n${first.nodeValue!}`;
    }
  }
  return copy.innerHTML.replaceAll("\r", "&#13;").replaceAll("\0", "\uFFFD");
}
