import type {Reader} from "../publish/open-reader.ts";

/** Renders every page of a built site once. */
export async function prerenderSite(_folder: string, _reader: Reader): Promise<void> {}
