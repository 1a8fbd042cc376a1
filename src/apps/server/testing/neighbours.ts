import { aPassageInput } from '#modules/gates/testing';
import { recordPassages } from '#modules/gates/service';
import { saveLeads } from '#modules/leads/service';
import { saveMeetings } from '#modules/meetings/bulk/service';
import { aMeetingRecord } from '#modules/meetings/testing';
import { aPersonInput, aPng } from '#modules/participants/testing';
import { prepareAlert, sendAlert } from '#modules/alerts/service';
import { aDraft } from '#modules/demonstrations/testing';
import { aRange } from '#modules/ranges/testing';
import { aConvoy, aRoute, aVehicle } from '#modules/convoys/testing';
import { aLeg } from '#modules/stays/testing';
import type { RouterClient } from '@orpc/server';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy } from '#test/application';
import { router } from '../router.ts';

/** What belongs to one government or company, each text of it marked with whose it is. */
export type Belongings = {
  delegation: string;
  invitation: string;
  delegate: string;
  exhibitor: string;
  salesman: string;
  meeting: string;
  badge: string;
  leg: string;
  need: string;
  exhibit: string;
  convoy: string;
  lot: string;
  demonstration: string;
  offered: string;
  /** What its delegation was told, and its company. */
  toldDelegation: string;
  toldCompany: string;
};

/** A government with a delegation and a company that it meets, in an edition that stands. */
export async function settle(
  app: Application,
  edition: string,
  { country, mark }: { country: string; mark: string },
): Promise<Belongings> {
  const { db } = app;
  const held = { editionId: edition };
  const protocol = callAs(app, router, 'protocol', held);
  const organiser = callAs(app, router, 'organiser', held);
  const scope = provenEdition(edition);
  const by = signedBy('system');

  await protocol.invitations.prepare({
    edition,
    countries: [country],
    channel: 'note-verbale',
    addressee: `${mark}-ADDRESSEE`,
  });
  const {
    rows: [invitation],
  } = await protocol.invitations.list({ edition, filters: { country: [country] } });
  const { id: delegation } = await protocol.delegations.register({
    edition,
    country,
    name: `Delegation ${country}`,
    level: 'minister',
    hotel: `${mark}-HOTEL`,
    liaisonOfficer: `${mark}-HOTEL`,
  });
  // A company of a third country, so that its staff are no people of the embassy's.
  const company = {
    companyName: `Company ${mark}`,
    displayName: `Firm of ${country}`,
    country: 'TR',
    kind: 'company',
  } as const;
  const { id: exhibitor } = await organiser.exhibitors.apply({ edition, ...company });
  const register = async (person: Partial<Parameters<typeof aPersonInput>[0]>) =>
    (await organiser.participants.register({ edition, ...aPersonInput(person) } as never))
      .participantId;
  const delegate = await register({
    familyName: `${mark}-PERSON`,
    documentNumber: `${mark}-PERSON`,
    country,
    nationality: country,
    delegationId: delegation,
  });
  const salesman = await register({
    familyName: `${mark}-STAFF`,
    categoryId: 'exhibitor',
    country: 'TR',
    nationality: 'TR',
    exhibitorId: exhibitor,
  });
  for (const participantId of [delegate, salesman])
    await organiser.participants.setPhoto({
      edition,
      participantId,
      photo: aPhoto(600 + mark.length),
    });

  await db.transaction().execute(async (tx) => {
    await saveMeetings(tx, scope, by, [
      aMeetingRecord(
        { exhibitorId: exhibitor, delegationId: delegation },
        { externalId: mark, subject: `${mark}-SUBJECT` },
      ),
    ]);
    await saveLeads(tx, scope, by, [
      {
        externalId: mark,
        exhibitorId: exhibitor,
        participantId: null,
        scannedAt: new Date('2025-11-11T09:00:00Z'),
        rating: 'hot',
        nextStep: `${mark}-LEAD`,
        consent: false,
        provenance: 'recorded',
      },
    ]);
  });
  const {
    rows: [meeting],
  } = await organiser.meetings.list({ edition, filters: { exhibitorId: [exhibitor] } });

  const commission = callAs(app, router, 'commission', held);
  await organiser.accreditation.recommend({
    edition,
    participantIds: [delegate],
    recommendation: 'accept',
  });
  await commission.accreditation.decide({
    edition,
    participantIds: [delegate],
    decided: { decision: 'cleared' },
  });
  await organiser.badges.issue({ edition, participantIds: [delegate] });
  const { token } = await db
    .selectFrom('badge')
    .select('token')
    .where('participantId', '=', delegate)
    .executeTakeFirstOrThrow();
  await recordPassages(db, scope, by, {
    gateId: 'north',
    deviceId: 'north-1',
    passages: [aPassageInput(token)],
  });

  await protocol.needs.state({
    edition,
    country,
    delegationId: delegation,
    sector: 'drones',
    purposes: ['evaluate'],
    note: `${mark}-NEED`,
  });
  const {
    rows: [need],
  } = await protocol.needs.list({ edition, filters: { country: [country] } });

  const { id: leg } = await protocol.stays.saveLeg({
    edition,
    ...aLeg(delegation, { place: `${mark}-AIRPORT` }),
  });
  await protocol.stays.give({ edition, participantId: delegate, ...restrictedOf(mark) });

  const { id: exhibit } = await organiser.exhibits.save({
    edition,
    ...{ exhibitorId: exhibitor, kind: 'small-arm', status: 'live', endUse: 'both' },
    ...{ designation: `${mark}-ITEM`, serial: `${mark}-SERIAL`, store: `${mark}-STORE` },
  });
  const { id: lot } = await organiser.exhibits.registerLot({
    edition,
    ...{ code: `${mark}-LOT`, nature: `${mark}-NATURE`, exhibitorId: exhibitor },
  });
  await organiser.exhibits.move({
    edition,
    ...{ id: exhibit, place: 'store', placeId: `${mark}-SHELF`, takenBy: salesman },
  });

  const demonstrations = await show(organiser, { edition, mark, exhibitor });
  const convoy = await ride(protocol, { edition, country, mark, delegation });

  const told = await warn(app, { edition, mark, delegation, exhibitor });

  return {
    leg,
    toldDelegation: told.get(delegation) ?? '',
    toldCompany: told.get(exhibitor) ?? '',
    ...demonstrations,
    convoy,
    exhibit,
    lot,
    delegation,
    invitation: invitation?.id ?? '',
    delegate,
    exhibitor,
    salesman,
    meeting: meeting?.id ?? '',
    badge: token,
    need: need?.id ?? '',
  };
}

/** A draft of the company on a range of its own, and a session of the host army that is offered. */
async function show(
  organiser: RouterClient<typeof router>,
  { edition, mark, exhibitor }: { edition: string; mark: string; exhibitor: string },
): Promise<Pick<Belongings, 'demonstration' | 'offered'>> {
  const { id: rangeId } = await organiser.ranges.save({ edition, ...aRange() });
  const fire = { ...aDraft(rangeId), edition };
  const { id: demonstration } = await organiser.rangeSessions.draft({
    ...fire,
    ...{ exhibitorId: exhibitor, title: inFour(`${mark}-SERIAL`) },
  });
  const { id: offered } = await organiser.rangeSessions.draft({
    ...fire,
    ...{ kind: 'static', actor: 'host-force' },
  });
  await organiser.rangeSessions.submit({ edition, id: offered, version: 1 });
  return { demonstration, offered };
}

/** A message to the delegation and one to the company, as they stand on their pages. */
async function warn(
  { db }: Application,
  of: { edition: string; mark: string; delegation: string; exhibitor: string },
): Promise<Map<string | null, string>> {
  const { edition, mark, delegation, exhibitor } = of;
  const scope = provenEdition(edition);
  const values = { with: `${mark}-TOLD`, at: '2025-11-13T10:00:00Z' };
  const lines = [{ key: 'meeting', values }];
  await db.transaction().execute(async (tx) => {
    const by = signedBy('system');
    const id = await prepareAlert(tx, scope, by, {
      cause: 'hold',
      messages: [
        { party: { kind: 'delegation', id: delegation }, lines },
        { party: { kind: 'exhibitor', id: exhibitor }, lines },
      ],
    });
    if (id) await sendAlert(tx, scope, by, id);
  });
  const rows = await db
    .selectFrom('alertMessage')
    .select(['id', 'partyId'])
    .where('partyId', 'in', [delegation, exhibitor])
    .execute();
  return new Map(rows.map(({ id, partyId }) => [partyId, id]));
}

function inFour(words: string) {
  return { fr: words, en: words, tr: words, ar: words };
}

/** A convoy of its own, with its delegate aboard. */
async function ride(
  protocol: RouterClient<typeof router>,
  of: { edition: string; country: string; mark: string; delegation: string },
): Promise<string> {
  const { edition, country, mark, delegation } = of;
  const { id: routeId } = await protocol.convoys.saveRoute({ edition, ...aRoute() });
  const { id: convoyId } = await protocol.convoys.save({
    edition,
    ...aConvoy(routeId, { code: `C-${country}` }),
  });
  const vehicle = { code: `${country}-1`, driverName: `${mark}-DRIVER` };
  const vehicles = [aVehicle(vehicle)];
  await protocol.convoys.saveVehicles({ edition, convoyId, vehicles });
  const places = [{ kind: 'delegation' as const, id: delegation, places: null }];
  await protocol.convoys.savePlaces({ edition, convoyId, places });
  await protocol.convoys.seat({ edition, convoyId });
  return convoyId;
}

/** Of the restricted class, each content marked with whose it is. */
function restrictedOf(mark: string) {
  const weapon = { type: 'pistol', calibre: '9x19', ammunitionCount: 30, permitNumber: 'P' };
  return {
    'access-needs': `${mark}-ACCESS`,
    weapons: [{ ...weapon, serial: `${mark}-WEAPON` }],
    radios: [{ device: `${mark}-RADIO`, band: 'UHF', frequencyMhz: 446, powerW: 4 }],
  };
}

export function aPhoto(side: number): File {
  return new File([aPng(side, side)], 'face.png', { type: 'image/png' });
}
