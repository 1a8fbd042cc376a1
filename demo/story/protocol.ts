import { delegationIds } from '#modules/delegations/service';
import { exhibitorIds } from '#modules/exhibitors/service';
import { changeMustMeets } from '#modules/needs/must-meet/service';
import { stateNeeds } from '#modules/needs/service';
import type { Horizon, Purpose } from '#modules/needs/types';
import type { Sector } from '#modules/needs/taxonomy/types';
import { pinDelegation, readCeremonies, setRules, tellOffice } from '#modules/precedence/service';
import { usualLayout } from '#modules/precedence/ordering/views/types';
import { keepVersion } from '#modules/precedence/versions/service';
import type { Moment, StoryEvent } from './moment.ts';

const OFFICES_TOLD_AT = new Date('2025-11-06T10:00:00Z');
const ORDER_GIVEN_AT = new Date('2025-11-10T15:00:00Z');
const NEEDS_TOLD_AT = new Date('2025-11-04T09:00:00Z');

/** Offices and days are invented, as are all persons of the demo. */
const offices: [delegation: string, title: string, tookOfficeOn: string][] = [
  ['DEL-TR-DEF', 'Ministre de la Défense (inventé)', '2023-06-03'],
  ['DEL-BF-DEF', 'Ministre de la Guerre (inventé)', '2024-12-08'],
  ['DEL-NE-DEF', 'Ministre de la Défense (inventé)', '2023-08-10'],
  ['DEL-EG-DEF', 'Ministre de la Production militaire (inventé)', '2024-07-03'],
  ['DEL-SD-DEF', 'Ministre de la Défense (inventé)', '2025-06-01'],
  ['DEL-TG-DEF', 'Ministre des Armées (inventé)', '2024-08-20'],
  ['DEL-CM-DEF', 'Ministre délégué à la Défense (inventé)', '2015-10-02'],
  ['DEL-GN-DEF', 'Ministre de la Défense (inventé)', '2021-10-25'],
  ['DEL-PK-DEF', 'Ministre de la Production de défense (inventé)', '2024-03-11'],
];

const needs: [country: string, sector: Sector, purposes: Purpose[], horizon: Horizon][] = [
  ['SN', 'drones', ['evaluate', 'training'], 'one-year'],
  ['SN', 'border-surveillance', ['buy'], 'now'],
  ['NE', 'armoured-vehicles', ['buy', 'finance'], 'now'],
  ['NE', 'counter-ied', ['training'], 'one-year'],
  ['BF', 'drones', ['joint-production', 'technology-transfer'], 'three-years'],
  ['TG', 'field-medicine', ['buy'], 'one-year'],
  ['CM', 'maintenance', ['training', 'technology-transfer'], 'later'],
];

/** What protocol arranges before the show: what countries seek, offices, and the opening ceremony. */
export const protocolEvents: StoryEvent[] = [
  { at: NEEDS_TOLD_AT, happen: tellNeeds },
  { at: OFFICES_TOLD_AT, happen: tellOffices },
  { at: ORDER_GIVEN_AT, happen: giveOrderOut },
];

async function tellNeeds({ tx, edition, as }: Moment): Promise<void> {
  const by = as('protocol');
  for (const [country, sector, purposes, horizon] of needs) {
    const need = { country, delegationId: null, sector, horizon, note: null };
    const stated = purposes.map((purpose) => ({ ...need, purpose }));
    await stateNeeds(tx, edition, by, stated, { statedBy: 'protocol', provenance: 'invented' });
  }
  const [, first, second] = [...(await exhibitorIds(tx, edition)).values()];
  for (const exhibitorId of [first, second])
    if (exhibitorId)
      await changeMustMeets(tx, edition, by, {
        country: 'SN',
        exhibitorId,
        change: 'add',
        statedBy: 'protocol',
        provenance: 'invented',
      });
}

async function tellOffices({ tx, edition }: Moment): Promise<void> {
  const ids = await delegationIds(tx, edition);
  for (const [delegation, title, tookOfficeOn] of offices) {
    const delegationId = ids.get(delegation);
    if (delegationId)
      await tellOffice(tx, edition, { delegationId, title, tookOfficeOn, organisation: null });
  }
}

/** Level, the guest of honour first in it, then the day of taking office: invented rules. */
async function giveOrderOut({ tx, edition, as }: Moment): Promise<void> {
  const by = as('protocol');
  const ceremonies = await readCeremonies(tx, edition);
  const opening = ceremonies.find(({ name }) => name.en === 'Opening ceremony');
  if (!opening) return;
  const ceremonyId = opening.id;
  await setRules(tx, edition, by, {
    id: ceremonyId,
    edit: opening.edit,
    criteria: [
      { by: 'level' },
      { by: 'guest-of-honour' },
      { by: 'taking-office' },
      { by: 'number' },
      { by: 'alphabet', language: 'fr', from: null },
    ],
    presence: 'announced',
    layout: { ...usualLayout, seating: { shape: 'rows', perRow: 9 } },
  });
  const party = (await delegationIds(tx, edition)).get('DEL-SN-DEF');
  if (party)
    await pinDelegation(tx, edition, by, {
      ceremonyId,
      party,
      placement: { kind: 'at', place: 11 },
      reason: 'Premier des chefs d’état-major, comme doyen (motif inventé pour la démonstration).',
    });
  await keepVersion(tx, edition, by, { ceremonyId, why: 'Ordre inventé pour la démonstration.' });
}
