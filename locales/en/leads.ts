import type { leads as source } from '../fr/leads.ts';
import type { Same } from '../same.ts';

export const leads = {} as const satisfies Same<typeof source>;
