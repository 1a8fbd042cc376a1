import type { delegations as source } from '../fr/delegations.ts';
import type { Same } from '../same.ts';

export const delegations = {} as const satisfies Same<typeof source>;
