import {identifier} from "../engine/identifier.ts";
import type {Engine} from "../engine/open-engine.ts";
import {scaleOf} from "./scale-of.ts";

/** A column as a database declares it. */
export interface DeclaredColumn {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

const exactType = /^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$|^DECIMAL\(\d+,\d+\)$/;
const otherType = /^(VARCHAR|DOUBLE|BOOLEAN|DATE|ENUM\(.*)$/s;

/** A little less than 2^53, as it is compared with doubles. */
const largest = 9e15;

/** Whether files of columns can hold a table of the reader's database: its types, and numbers that doubles tell apart. */
export async function isWritable(
  engine: Engine,
  columns: readonly DeclaredColumn[]
): Promise<boolean> {
  if (!columns.every(({data_type: type}) => exactType.test(type) || otherType.test(type)))
    return false;
  const tests = columns
    .filter(({data_type: type}) => exactType.test(type))
    .map(
      ({column_name: name, data_type: type}) =>
        `coalesce(max(abs(CAST(${identifier(name)} AS DOUBLE))), 0) <= ${largest / 10 ** scaleOf(type)}`
    );
  if (tests.length === 0) return true;
  const [found] = await engine.rows<{fits: boolean}>(
    `SELECT ${tests.join(" AND ")} AS fits FROM reader.main.${identifier(columns[0]!.table_name)}`
  );
  return found!.fits;
}
