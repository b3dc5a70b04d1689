import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {columnsFolder, columnsIndex} from "../../data-loaders/publish/publish-columns.ts";
import type {ColumnIndex} from "../../src/kernel/column-index.ts";
import {createKernel} from "../../src/kernel/create-kernel.ts";
import {openColumns} from "../../src/kernel/open-columns.ts";
import {Unsupported} from "../../src/kernel/unsupported.ts";
import {filteredRelations} from "../../src/model/relations.ts";
import {reportShape} from "../../src/model/report-shape.ts";
import {expectSameAnswer} from "./expect-same-answer.ts";
import type {OpenShop, PublishedShop} from "./open-small-shop.ts";

/**
 * The same shop, whose every answer is compared with the kernel's over the files that readers get.
 *
 * @param onUnsupported told of a query under filters that the kernel leaves to a database
 */
export async function checkKernel(
  shop: PublishedShop,
  onUnsupported: (fault: string) => void
): Promise<OpenShop> {
  const index = JSON.parse(await readFile(join(shop.folder, columnsIndex), "utf8")) as ColumnIndex;
  const kernel = createKernel(
    openColumns(
      index,
      async (file) => new Uint8Array(await readFile(join(shop.folder, columnsFolder, file)))
    )
  );
  const shape = reportShape(shop.context);
  return {
    ...shop,
    reader: {
      ...shop.reader,
      async ask(query, filters = {sets: {}}) {
        const wanted = await shop.reader.ask(query, filters);
        const relations = filteredRelations
          .filter(({name}) => wanted.reads.includes(name))
          .map(({name, sql}) => ({name, sql: sql(filters, shape)}));
        if (relations.length === 0) return wanted;
        try {
          expectSameAnswer(await kernel.ask(query, relations), wanted, query);
        } catch (error) {
          if (!(error instanceof Unsupported)) throw error;
          onUnsupported(`${error.message} in: ${query}`);
        }
        return wanted;
      }
    }
  };
}
