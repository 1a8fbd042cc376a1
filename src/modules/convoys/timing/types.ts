export const headings = ['out', 'back'] as const;

export type Heading = (typeof headings)[number];

/** A convoy was seen at a point of its route, or left it. */
export type Passage = {
  convoyId: string;
  point: string;
  heading: Heading;
  passed: 'at' | 'left';
  /** ms UTC. */
  at: number;
};

/** From one point to the next, in the direction of travel. */
export type Stretch = {
  from: string;
  to: string;
  heading: Heading;
  /** Median of what convoys took; null while none was measured. */
  minutes: number | null;
  /** How many times it was measured. */
  measured: number;
};

/** When a convoy is expected at the end of its way. */
export type Expectation = {
  at: number;
  /** `measured` from where it was last seen, `shifted` by how late it left, or as `planned`. */
  by: 'measured' | 'shifted' | 'planned';
  /** Where it was seen last; null before it left. */
  last: Passage | null;
  hasArrived: boolean;
};
