import { horizons, purposes } from '../types.ts';
import type { Sector } from '../taxonomy/types.ts';

/** What the form of a need holds; a word that is none of its list is refused by the API. */
export function needIn(form: FormData) {
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const ticked = form.getAll('purposes');
  return {
    // What is none of the sectors is refused by the API, and told beside the field.
    sector: word('sector') as Sector,
    purposes: purposes.filter((purpose) => ticked.includes(purpose)),
    horizon: horizons.find((horizon) => horizon === word('horizon')) ?? null,
    note: word('note'),
  };
}
