import type { Level } from '#modules/delegations/types';
import { wordIn } from '../form-values.ts';
import { instantIn } from '../local-times.ts';

/** What the fields of a delegation hold; what was left empty is not known. */
export function delegationIn(form: FormData, timeZone: string) {
  return {
    name: wordIn(form, 'name'),
    // What is none of the levels is refused by the API.
    level: wordIn(form, 'level') as Level,
    liaisonOfficer: wordIn(form, 'liaisonOfficer'),
    seeks: wordIn(form, 'seeks'),
    arrivesAt: instantIn(form, 'arrivesAt', timeZone) ?? null,
    departsAt: instantIn(form, 'departsAt', timeZone) ?? null,
    hotel: wordIn(form, 'hotel'),
  };
}
