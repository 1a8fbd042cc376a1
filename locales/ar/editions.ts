import type { editions as source } from '../fr/editions.ts';
import type { Same } from '../same.ts';

export const editions = {} as const satisfies Same<typeof source>;
