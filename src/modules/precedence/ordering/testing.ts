import { countryName } from '#platform/countries';
import { putInOrder, usualCriteria } from './rules.ts';
import type { Party, Pin, Placement, RuleList, Surroundings } from './types.ts';

/** A minister of Senegal in office since 2021, whose head is named. */
export function aParty(changes: Partial<Party> = {}): Party {
  return {
    id: 'sn',
    country: 'SN',
    organisation: null,
    name: 'Délégation du Sénégal',
    level: 'minister',
    number: null,
    tookOfficeOn: '2021-06-11',
    presence: 'named',
    ...changes,
  };
}

export function aPin(party: string, placement: Placement, reason = 'by hand'): Pin {
  return { id: `${party} ${JSON.stringify(placement)}`, party, placement, reason };
}

/** Mali is the host and Türkiye its guest. */
export const inBamako: Surroundings = { host: 'ML', guestOfHonour: 'TR', nameOf: countryName };

/** In the usual order and with everybody, but for what is given. */
export function order(all: readonly Party[], rules: Partial<RuleList> = {}) {
  const whole = {
    criteria: usualCriteria('fr'),
    pins: [],
    presence: 'announced',
    ...rules,
  } as const;
  return putInOrder(all, whole, inBamako);
}

export function idsOf(all: readonly Party[], rules: Partial<RuleList> = {}): string[] {
  return order(all, rules).placed.map(({ party }) => party.id);
}

export function at(place: number): Placement {
  return { kind: 'at', place };
}

export function after(other: string): Placement {
  return { kind: 'directly-after', other };
}

export function before(other: string): Placement {
  return { kind: 'before', other };
}
