import type { sheetKinds } from '../types.ts';

/** A sheet as it is kept: only what was understood of the file, written anew. */
export type ReadSheet = {
  kind: (typeof sheetKinds)[number];
  content: Uint8Array;
  mediaType: 'image/png' | 'image/jpeg' | 'image/svg+xml';
  /** In its own units. */
  width: number;
  height: number;
  /** Where the file says what it counts in; null for one that does not. */
  metresPerUnit: number | null;
};

/** Why a file is no sheet; each has a sentence with the cause and the cure. */
export type SheetFault =
  | 'sheet.kind-unknown'
  | 'sheet.too-large'
  | 'sheet.empty'
  | 'sheet.image-damaged'
  | 'sheet.image-too-large'
  /** With `line` and `column`. */
  | 'sheet.svg-not-well-formed'
  | 'sheet.svg-not-svg'
  | 'sheet.svg-without-size'
  | 'sheet.svg-too-deep'
  | 'sheet.dxf-binary'
  | 'sheet.dwg'
  /** With `line`. */
  | 'sheet.dxf-broken'
  | 'sheet.dxf-nothing-drawn'
  | 'sheet.too-many-points';

export type SheetReading =
  | {
      read: true;
      sheet: ReadSheet;
      /** What was left out, each kind once with how often. */
      leftOut: { what: string; count: number }[];
    }
  | { read: false; fault: SheetFault; details?: Record<string, string | number> };
