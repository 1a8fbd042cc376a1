import type { policy as source } from '../fr/policy.ts';
import type { Same } from '../same.ts';

export const policy = {} as const satisfies Same<typeof source>;
