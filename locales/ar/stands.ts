import type { stands as source } from '../fr/stands.ts';
import type { Same } from '../same.ts';

export const stands = {} as const satisfies Same<typeof source>;
