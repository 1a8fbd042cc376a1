import type { BadgePaper } from '#platform/pdf/types';
import type { Dpi, PrinterSettings } from './types.ts';

/** Side of a module in millimetres that a phone reads in the dark at arm's length. */
const FRONT_MODULE = 0.625;
const BACK_MODULE = 0.5;

/** A 203-dpi head has exactly 8 dots to the millimetre; its name is rounded. */
export function dotsPerMm(dpi: Dpi): number {
  return dpi === 203 ? 8 : dpi / 25.4;
}

/**
 * Dots to one module of a code: whole ones, because a module that ends between two dots comes
 * out blurred, and never more than the place on the badge allows. At 203 dpi 5, at 300 dpi 7.
 */
export function moduleDots(dpi: Dpi, millimetres: number = FRONT_MODULE): number {
  return Math.floor(millimetres * dotsPerMm(dpi) + 1e-9);
}

/** The stock as the templates draw on it. */
export function paperOf({ format, overlay, offsetX, offsetY, dpi }: PrinterSettings): BadgePaper {
  return {
    format,
    overlay,
    offsetXMm: offsetX / 10,
    offsetYMm: offsetY / 10,
    dotsPerMm: dotsPerMm(dpi),
    moduleMm: moduleDots(dpi) / dotsPerMm(dpi),
    backModuleMm: moduleDots(dpi, BACK_MODULE) / dotsPerMm(dpi),
  };
}
