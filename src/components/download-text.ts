import {downloadFile} from "./download-file.js";

/** Hands the reader a text as a file; nothing leaves their machine. */
export function downloadText(document: Document, name: string, text: string, type: string): void {
  // Spreadsheets take a CSV for UTF-8 only when it begins with a byte order mark.
  downloadFile(document, name, new Blob(["\ufeff", text], {type: `${type};charset=utf-8`}));
}
