import type { ZoneSettings } from '#modules/gates/deciding/types';
import { textIn } from '#platform/form-text';

/** The gates ticked in a form, each a box named `gate-<id>`. */
export function gatesChosen(form: FormData): string[] {
  return idsOf(form, 'gate-');
}

/** The rules of each zone of a form, its fields named with the bit of the zone. */
export function zonesTyped(form: FormData): ZoneSettings[] {
  return idsOf(form, 'forgetAfter-').map((bit) => {
    const people = textIn(form, `capacity-${bit}`);
    const kind = textIn(form, `kind-${bit}`) === 'hard' ? 'hard' : 'soft';
    return {
      zoneBit: Number(bit),
      capacity: people === '' ? null : { people: Number(people), kind },
      nightlyExitAt: textIn(form, `nightlyExit-${bit}`) || null,
      forgetAfterMinutes: Number(textIn(form, `forgetAfter-${bit}`)),
    };
  });
}

function idsOf(form: FormData, prefix: string): string[] {
  return [...form.keys()].flatMap((name) =>
    name.startsWith(prefix) ? name.slice(prefix.length) : [],
  );
}
