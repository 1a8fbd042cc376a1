import type { meetings as source } from '../fr/meetings.ts';
import type { Same } from '../same.ts';

export const meetings = {} as const satisfies Same<typeof source>;
