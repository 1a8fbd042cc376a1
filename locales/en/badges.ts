import type { badges as source } from '../fr/badges.ts';
import type { Same } from '../same.ts';

export const badges = {} as const satisfies Same<typeof source>;
