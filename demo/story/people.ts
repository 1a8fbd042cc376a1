import { importDecisions } from '#modules/accreditation/bulk/service';
import { issueBadges, reissueBadge } from '#modules/badges/issuing/service';
import { revokeBadge, revokeForParticipants } from '#modules/badges/service';
import { findByExternalIds } from '#modules/participants/service';
import { peopleSpec, savePeopleRows, type PersonRow } from '../../src/apps/import/sheets/people.ts';
import { zone } from './edition.ts';
import type { Moment, StoryEvent } from './moment.ts';
import { readRows } from './read.ts';

const REGISTERED_AT = '2025-10-24T14:00:00Z';
const BADGES_ISSUED_AT = '2025-11-07T09:00:00Z';
const BADGES_CHANGED_AT = '2025-11-10T10:00:00Z';

/** Accreditation goes in three waves: who builds the show, then the delegations, then everybody. */
const waves = [
  {
    takes: ({ category, exhibitor_external_id: exhibitor }: PersonRow) =>
      exhibitor !== null || staff.has(category),
    recommendedAt: '2025-10-27T15:00:00Z',
    decidedAt: '2025-10-30T16:00:00Z',
  },
  {
    takes: ({ delegation_external_id: delegation }: PersonRow) => delegation !== null,
    recommendedAt: '2025-10-31T11:00:00Z',
    decidedAt: '2025-11-04T16:00:00Z',
  },
  { takes: () => true, recommendedAt: '2025-11-03T11:00:00Z', decidedAt: '2025-11-06T16:00:00Z' },
];

const staff = new Set([
  'organiser',
  'protocol',
  'security',
  'medical',
  'contractor',
  'host-official',
]);

export async function peopleEvents(): Promise<StoryEvent[]> {
  const rows = await readRows(peopleSpec, zone);
  return [
    {
      at: new Date(REGISTERED_AT),
      happen: ({ tx, edition, as }) => savePeopleRows(tx, edition, as('organiser'), rows, zone),
    },
    ...accreditationEvents(rows),
    {
      at: new Date(BADGES_ISSUED_AT),
      async happen(moment) {
        const ids = await idsOf(
          moment,
          rows.filter(({ badge }) => badge && badge !== 'none'),
        );
        await issueBadges(moment.app, moment.edition, moment.as('organiser'), ids);
      },
    },
    {
      at: new Date(BADGES_CHANGED_AT),
      async happen(moment) {
        const { app, edition } = moment;
        const by = moment.as('organiser');
        for (const id of await idsOf(
          moment,
          rows.filter(({ badge }) => badge === 'reissued'),
        ))
          await reissueBadge(app, edition, by, id);
        for (const participantId of await idsOf(
          moment,
          rows.filter(({ badge }) => badge === 'revoked'),
        ))
          await revokeBadge(app.db, edition, by, { participantId, reason: 'lost' });
      },
    },
  ];
}

/** The operator's account recommends and the commission's decides, as for anybody else. */
function accreditationEvents(rows: readonly PersonRow[]): StoryEvent[] {
  let left = rows.filter(({ accreditation }) => accreditation && accreditation !== 'asked');
  return waves.flatMap(({ takes, recommendedAt, decidedAt }) => {
    const wave = left.filter(takes);
    left = left.filter((row) => !takes(row));
    return [
      {
        at: new Date(recommendedAt),
        happen: (moment: Moment) =>
          accredit(
            moment,
            wave.map((row) => ({ ...row, accreditation: 'recommended' as const })),
          ),
      },
      { at: new Date(decidedAt), happen: (moment: Moment) => accredit(moment, wave) },
    ];
  });
}

async function accredit({ tx, edition, as }: Moment, rows: readonly PersonRow[]): Promise<void> {
  const ids = await findByExternalIds(
    tx,
    edition,
    rows.map((row) => row.external_id),
  );
  const records = rows.flatMap(({ external_id: externalId, accreditation }) => {
    const participantId = ids.get(externalId);
    return participantId && accreditation ? [{ participantId, accreditation }] : [];
  });
  const { refused } = await importDecisions(
    tx,
    edition,
    { recommends: as('organiser'), decides: as('commission') },
    records,
    revokeForParticipants,
  );
  const [first] = refused;
  if (first) throw new Error(`the demo was refused an accreditation: ${first.refusal}`);
}

async function idsOf({ tx, edition }: Moment, rows: readonly PersonRow[]): Promise<string[]> {
  const ids = await findByExternalIds(
    tx,
    edition,
    rows.map((row) => row.external_id),
  );
  return rows.flatMap((row) => ids.get(row.external_id) ?? []);
}
