/** One byte for each point, row by row; 0 is black. */
export type GreyImage = { width: number; height: number; pixels: Uint8Array | Uint8ClampedArray };

/** What was read from a picture; the lines have the length that their kind of document has. */
export type PhotoReading = {
  lines: string[];
  /** How like the printed letters the found ones are, 0 to 1. */
  likeness: number;
};

/** A sign of the lines, counted from 0. */
export type Place = { line: number; at: number };

/** A patch of dark points that touch each other, which is mostly one letter. */
export type Mark = { left: number; right: number; top: number; bottom: number; area: number };

/** A row of letters at an even pitch. Places are counted from the first letter that was seen. */
export type Row = {
  /** How many places there are between the first and the last letter that was seen. */
  seen: number;
  /** The middle of a place, which may lie before the first letter or behind the last. */
  middleOf(place: number): { x: number; y: number };
  /** Points from one letter to the next, at the middle of the row. */
  pitch: number;
};
