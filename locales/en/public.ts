import type { publicPages as source } from '../fr/public.ts';
import type { Same } from '../same.ts';

export const publicPages = {} as const satisfies Same<typeof source>;
