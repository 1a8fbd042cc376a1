import type { invitations as source } from '../fr/invitations.ts';
import type { Same } from '../same.ts';

export const invitations = {} as const satisfies Same<typeof source>;
