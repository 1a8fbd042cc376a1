import type { participants as source } from '../fr/participants.ts';
import type { Same } from '../same.ts';

export const participants = {} as const satisfies Same<typeof source>;
