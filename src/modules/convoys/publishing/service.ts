import { prepareAlert, sendAlert } from '#modules/alerts/service';
import type { AlertLine, AlertParty } from '#modules/alerts/types';
import { inFour } from '#modules/alerts/rules';
import { setAudience } from '#modules/programme/audience/service';
import type { Audience } from '#modules/programme/audience/types';
import { moveSessions } from '#modules/programme/moving/service';
import { scheduleSession } from '#modules/programme/service';
import { listRanges } from '#modules/ranges/service';
import type { Transaction } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { locales, type LocalText } from '#platform/i18n';
import type { Signature } from '#platform/ledger/ledger';
import { loadMessages } from '#platform/messages';
import { listPeople, listPlaces, listSeats } from '../seating/store.ts';
import { listConvoys, saveConvoyRow } from '../store.ts';
import type { Convoy } from '../types.ts';
import { rowsOf } from './rules.ts';

/**
 * Gives a convoy its two rows in the programme where it has none yet. They are of the type that
 * is told to those who ride and to nobody else.
 */
export async function linkProgramme(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  convoy: Convoy,
): Promise<Convoy> {
  const range = (await listRanges(tx, edition)).find(({ id }) => id === convoy.rangeId);
  const titles = await titlesOf();
  const row = (way: 'out' | 'back', [startsAt, endsAt]: readonly [Date, Date], location: string) =>
    scheduleSession(tx, edition, by, {
      ...{ code: `${convoy.code}-${way === 'out' ? 1 : 2}`, type: 'convoy', title: titles[way] },
      ...{ startsAt, endsAt, location, exhibitorId: null },
    });
  const { departsAt, arrivesAt, returnsAt, homeAt } = convoy;
  const linked = {
    ...convoy,
    sessionOutId:
      convoy.sessionOutId ?? (await row('out', [departsAt, arrivesAt], convoy.meetingPoint.fr)),
    sessionBackId:
      convoy.sessionBackId ??
      (await row('back', [returnsAt, homeAt], range?.venueId ?? convoy.meetingPoint.fr)),
  };
  await saveConvoyRow(tx, edition, linked);
  return linked;
}

/** Brings the programme up to what convoys say now: times, whom they keep busy, what is called off. */
export async function writeProgramme(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  convoyIds: readonly string[],
): Promise<void> {
  const rows = rowsOf(await listConvoys(tx, edition), new Set(convoyIds));
  await moveSessions(
    tx,
    edition,
    by,
    rows.map(({ sessionId: id, startsAt, endsAt, state }) => ({ id, startsAt, endsAt, state })),
  );
  for (const { sessionId, convoyIds: sharing, state } of rows)
    if (state === 'scheduled')
      await setAudience(tx, edition, by, {
        sessionId,
        audience: await audienceOf(tx, edition, sharing),
      });
}

/** Whom convoys take: delegations and exhibitors as such, and people of neither by themselves. */
export async function audienceOf(
  tx: Transaction,
  edition: EditionScope,
  convoyIds: readonly string[],
): Promise<Audience[]> {
  if (convoyIds.length === 0) return [];
  const places = await listPlaces(tx, edition, convoyIds);
  const seats = await listSeats(tx, edition, convoyIds);
  const nobody = { delegations: [], exhibitors: [], categories: [] };
  const ids = seats.map(({ participantId }) => participantId);
  const people = await listPeople(tx, edition, { ...nobody, ids });
  const all: Audience[] = [
    ...places.flatMap(({ kind, id }) => (kind === 'category' ? [] : [{ kind, id }])),
    ...people.map(({ id, delegationId, exhibitorId }): Audience => {
      if (delegationId) return { kind: 'delegation', id: delegationId };
      return exhibitorId ? { kind: 'exhibitor', id: exhibitorId } : { kind: 'participant', id };
    }),
  ];
  return [...new Map(all.map((one) => [`${one.kind}:${one.id}`, one])).values()];
}

/** Tells every party of a convoy one thing, in one message each. */
export async function tellParties(
  tx: Transaction,
  edition: EditionScope,
  by: Signature,
  convoy: Pick<Convoy, 'id'>,
  line: AlertLine,
): Promise<void> {
  const parties = (await audienceOf(tx, edition, [convoy.id])).flatMap(
    ({ kind, id }): AlertParty[] =>
      id && (kind === 'delegation' || kind === 'exhibitor') ? [{ kind, id }] : [],
  );
  const alertId = await prepareAlert(tx, edition, by, {
    ...{ cause: 'convoy', causeId: convoy.id },
    messages: parties.map((party) => ({ party, lines: [line] })),
  });
  if (alertId) await sendAlert(tx, edition, by, alertId);
}

/** What parties read once a convoy stands: where to be, and when. */
export function lineOfPublished({
  code,
  meetAt,
  departsAt,
  homeAt,
  meetingPoint,
}: Convoy): AlertLine {
  return {
    key: 'convoySet',
    values: {
      ...{ code, at: meetAt.toISOString(), from: departsAt.toISOString() },
      ...{ to: homeAt.toISOString(), ...inFour('place', meetingPoint) },
    },
  };
}

export function lineOfMoved({ code, departsAt }: Convoy, before: Date): AlertLine {
  const values = { code, from: before.toISOString(), to: departsAt.toISOString() };
  return { key: 'convoyMoved', values };
}

export function lineOfCancelled({ code, departsAt }: Convoy): AlertLine {
  return { key: 'convoyCancelled', values: { code, at: departsAt.toISOString() } };
}

async function titlesOf(): Promise<Record<'out' | 'back', LocalText>> {
  const titles = {
    out: { fr: '', en: '', tr: '', ar: '' },
    back: { fr: '', en: '', tr: '', ar: '' },
  };
  for (const locale of locales) {
    const { programme } = (await loadMessages(locale)).convoys;
    titles.out[locale] = programme.out;
    titles.back[locale] = programme.back;
  }
  return titles;
}
