/** Hands the reader a text as a file; nothing leaves their machine. */
export function downloadText(document: Document, name: string, text: string, type: string): void {
  // Spreadsheets take a CSV for UTF-8 only when it begins with a byte order mark.
  const url = URL.createObjectURL(new Blob(["\ufeff", text], {type: `${type};charset=utf-8`}));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.appendChild(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
