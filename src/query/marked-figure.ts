import type {FigureOptions} from "../components/plain-figure.js";
import {plainFigure} from "../components/plain-figure.js";
import {isEstimate} from "./is-estimate.js";
import {context} from "./context.js";

/**
 * A figure of a page; one whose query reads a sample of visitors says so.
 *
 * @param options.exact what of the figure is exact all the same, "revenue": the query has it of counts,
 *   takings or a model
 */
export function figure({exact, ...options}: FigureOptions & {exact?: string}): HTMLElement {
  const queries = options.sql === undefined ? [] : [options.sql].flat();
  return plainFigure({
    ...options,
    estimated: queries.some(isEstimate) ? {scale: context.scale, exact} : undefined
  });
}
