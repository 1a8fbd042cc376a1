import type { exhibitors as source } from '../fr/exhibitors.ts';
import type { Same } from '../same.ts';

export const exhibitors = {} as const satisfies Same<typeof source>;
