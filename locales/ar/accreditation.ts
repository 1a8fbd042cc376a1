import type { accreditation as source } from '../fr/accreditation.ts';
import type { Same } from '../same.ts';

export const accreditation = {} as const satisfies Same<typeof source>;
