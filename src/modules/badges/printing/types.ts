import type { BadgeFormat } from '#platform/pdf/types';

export const dpis = [203, 300, 600] as const;

export type Dpi = (typeof dpis)[number];

/** How a printer and what lies in it want a badge. */
export type PrinterSettings = {
  format: BadgeFormat;
  /** Tenths of a millimetre, to the right and down: how far the printer misses the stock. */
  offsetX: number;
  offsetY: number;
  /** Only what differs from badge to badge, in black, on a stock that carries the rest. */
  overlay: boolean;
  dpi: Dpi;
};

/** A printer of an edition, by the name on its side. */
export type PrinterProfile = PrinterSettings & { id: string; name: string };

/** An A6 page as any office printer takes it. */
export const plainPrinter: PrinterSettings = {
  format: 'a6',
  offsetX: 0,
  offsetY: 0,
  overlay: false,
  dpi: 203,
};
