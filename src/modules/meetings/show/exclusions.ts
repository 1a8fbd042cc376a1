import { banOf, pairKey } from '../recommending/building/rules.ts';
import type { Field } from '../recommending/building/types.ts';
import { exclusionOf } from '../recommending/rules.ts';

/** Pairs that never meet: by policy, by countries kept apart, by a `never` of either side. */
export function exclusions(field: Field): [string, string][] {
  return [...field.guests.values()].flatMap((guest) =>
    [...field.hosts.values()].flatMap((host): [string, string][] => {
      const wishes = field.wishes.get(pairKey(guest.id, host.id)) ?? {};
      return exclusionOf(wishes, banOf(field, guest, host)) ? [[guest.id, host.id]] : [];
    }),
  );
}
