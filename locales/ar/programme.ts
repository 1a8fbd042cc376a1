import type { programme as source } from '../fr/programme.ts';
import type { Same } from '../same.ts';

export const programme = {} as const satisfies Same<typeof source>;
