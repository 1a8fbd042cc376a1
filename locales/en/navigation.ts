import type { navigation as source } from '../fr/navigation.ts';
import type { Same } from '../same.ts';

export const navigation = {} as const satisfies Same<typeof source>;
