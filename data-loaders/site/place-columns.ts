import {cp} from "node:fs/promises";
import {join} from "node:path";
import {columnsFolder} from "../publish/publish-columns.ts";

/** Puts the columns where the kernel asks for them: beside the folder of the index that Framework has placed. */
export async function placeColumns(dist: string, published: string): Promise<void> {
  await cp(join(published, columnsFolder), join(dist, "_file", columnsFolder), {recursive: true});
}
