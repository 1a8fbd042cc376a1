import type { gates as source } from '../fr/gates.ts';
import type { Same } from '../same.ts';

export const gates = {} as const satisfies Same<typeof source>;
