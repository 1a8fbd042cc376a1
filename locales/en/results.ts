import type { results as source } from '../fr/results.ts';
import type { Same } from '../same.ts';

export const results = {} as const satisfies Same<typeof source>;
