import { describe, expect, it } from 'vitest';
import { usualLayout } from '../ordering/views/types.ts';
import type { CurrentOrder, PlacedParty, RankedParty } from '../types.ts';
import { contentOf } from '../versions/rules.ts';
import { listReprints } from './rules.ts';
import type { CeremonyThen, OnPaper } from './types.ts';

const nothing: OnPaper = {
  badgesPrinted: new Set(),
  withInterpreters: new Set(),
  meetings: new Map(),
};

describe('listReprints', () => {
  it('asks for the flags where a level moves a country and flags stand by precedence', () => {
    const before = anOrder([aParty('sn'), aParty('ne')]);
    const after = anOrder([aParty('ne'), aParty('sn', { level: 'senior-officials' })]);

    expect(kindsOf(then(before, after))).toContain('flags');
    expect(kindsOf(then(before, after))).not.toContain('badge-new-head');
  });

  it('leaves the flags alone where they stand by the alphabet', () => {
    const flags = { by: 'alphabet', language: 'fr' } as const;
    const before = anOrder([aParty('sn'), aParty('ne')], flags);
    const after = anOrder([aParty('ne'), aParty('sn')], flags);

    expect(kindsOf(then(before, after))).toEqual([
      'precedence-list',
      'seating',
      'speaking-order',
      'procession',
    ]);
  });

  it('counts badges on paper, interpreters and meetings of a delegation with a new head', () => {
    const before = anOrder([aParty('sn', { headId: 'old' })]);
    const after = anOrder([aParty('sn', { headId: 'new' })]);
    const paper = {
      badgesPrinted: new Set(['old']),
      withInterpreters: new Set(['sn']),
      meetings: new Map([['sn', 4]]),
    };
    const reprints = listReprints(then(before, after), [then(before, after)], paper);
    const of = (kind: string) => reprints.find(({ what }) => what === kind);

    expect(of('badge-old-head')).toMatchObject({ participantId: 'old', isPrinted: true });
    expect(of('badge-new-head')).toMatchObject({ participantId: 'new', isPrinted: false });
    expect(of('interpreter-list')).toMatchObject({ delegationId: 'sn' });
    expect(of('meeting-diary')).toMatchObject({ count: 4 });
  });

  it('asks for nothing where a change was undone', () => {
    const order = anOrder([aParty('sn')]);

    expect(kindsOf(then(order, order))).toEqual([]);
  });
});

function kindsOf(change: CeremonyThen): string[] {
  return listReprints(change, [change], nothing).map(({ what }) => what);
}

function then(before: CurrentOrder, now: CurrentOrder): CeremonyThen {
  return {
    version: {
      ceremonyId: 'opening',
      number: 1,
      keptAt: new Date(0),
      keptBy: 'protocol',
      why: 'for the printer',
      sha256: '0',
      upTo: 1,
      content: contentOf(before),
    },
    now,
  };
}

function anOrder(
  parties: RankedParty[],
  flags: (typeof usualLayout)['flags'] = { by: 'precedence' },
): CurrentOrder {
  return {
    ceremony: {
      id: 'opening',
      sessionId: null,
      name: { fr: 'Ouverture', en: 'Opening', tr: 'Açılış', ar: 'الافتتاح' },
      startsAt: null,
      edit: 1,
      provenance: 'recorded',
      criteria: [],
      presence: 'announced',
      layout: { ...usualLayout, flags },
    },
    pins: [],
    contradictions: [],
    placed: parties.map((party, index): PlacedParty => ({
      place: index + 1,
      party,
      why: { kind: 'ruled', own: [], against: null },
      officeUnknown: false,
    })),
  };
}

function aParty(id: string, changes: Partial<RankedParty> = {}): RankedParty {
  return {
    id,
    country: id.toUpperCase(),
    organisation: null,
    name: `Delegation ${id}`,
    level: 'minister',
    number: null,
    tookOfficeOn: null,
    presence: 'named',
    headId: null,
    head: null,
    title: null,
    ...changes,
  };
}
