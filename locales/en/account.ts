import type { account as source } from '../fr/account.ts';
import type { Same } from '../same.ts';

export const account = {} as const satisfies Same<typeof source>;
