import {isTableColumn, tables, type TableColumn} from "../../tables/index.ts";
import {UserError} from "../../user-error.ts";
import type {Shape, Source} from "./source.ts";

/**
 * Checks where sources say their columns go, before anything is read: loading finds columns by it.
 *
 * @throws UserError `unknown table`, `unknown column`, `unknown shape`, `duplicate column`, `duplicate shape`,
 *   `missing column` or `unsupported column`, naming the shape
 */
export function checkSources(sources: readonly Source[]): void {
  const shapes = sources.flatMap((source) => source.shapes);
  for (const source of sources) checkFroms(source);
  for (const shape of shapes) {
    checkNames(shape);
    checkColumns(shape);
    const twin = shapes.find((other) => other !== shape && other.name === shape.name);
    if (twin !== undefined) {
      throw new UserError(
        `duplicate shape: ${JSON.stringify(shape.title)} and ${JSON.stringify(twin.title)} are both called ${shape.name} (${placeOf(shape)})`
      );
    }
  }
}

function checkFroms({title, shapes, feeds}: Source): void {
  const lost = feeds.find(({from}) => shapes.every(({name}) => name !== from));
  if (lost === undefined) return;
  throw new UserError(
    `unknown shape: ${JSON.stringify(lost.from)}, from which ${lost.table} are fed (data-loaders/sources, ${title})`
  );
}

/** Where a shape is to be mended. */
export function placeOf({title, isMapped}: Shape): string {
  return isMapped
    ? `report.config.ts, sources, ${JSON.stringify(title)}`
    : `data-loaders/sources, ${title}`;
}

/** What the loading of an event log finds by where it goes: its day, and rows that may be alike. */
const ofLog: readonly TableColumn[] = ["events.event_time", "events.product_id", "events.user_id"];

function checkColumns(shape: Shape): void {
  const goals = shape.columns.flatMap(({name, to}) => (to === undefined ? [] : [{name, to}]));
  const checked = (shape.checks ?? []).map(({column, to}) => ({name: column, to}));
  for (const {name, to} of [...goals, ...checked]) checkGoal(name, to, shape);
  for (const [i, {name, to}] of goals.entries()) {
    const other = goals.slice(0, i).find((one) => one.to === to);
    if (other !== undefined) {
      throw new UserError(
        `duplicate column: ${JSON.stringify(other.name)} and ${JSON.stringify(name)} both go to ${to} (${placeOf(shape)})`
      );
    }
  }
  const needed = shape.repeats === "events" ? ofLog : [];
  const lacking = needed.find((column) => goals.every(({to}) => to !== column));
  if (lacking !== undefined)
    throw new UserError(`missing column: none goes to ${lacking} (${placeOf(shape)})`);
}

/** What is stored with a row has such names; a file's header is compared without its underscores. */
function checkNames(shape: Shape): void {
  const own = shape.columns.find(({name}) => /^_|^file_row_number$/i.test(name));
  if (own === undefined) return;
  const other = own.name.replaceAll("_", " ").trim();
  throw new UserError(
    `unsupported column: ${JSON.stringify(own.name)} is a name of Daybook's own; write ${JSON.stringify(other)}, which is found as well (${placeOf(shape)})`
  );
}

/** The compiler checks this too, but nobody has to run it. */
function checkGoal(name: string, to: string, shape: Shape): void {
  if (isTableColumn(to)) return;
  const [table] = to.split(".");
  const thing = tables.some((one) => one.name === table) ? "column" : "table";
  throw new UserError(
    `unknown ${thing}: ${JSON.stringify(to)}, where ${JSON.stringify(name)} goes (${placeOf(shape)})`
  );
}
