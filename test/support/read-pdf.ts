import {extractText, getDocumentProxy} from "unpdf";

/** The text of each page of a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const {text} = await extractText(document);
  return text;
}
