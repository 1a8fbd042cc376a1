import { inFour, joinByParty } from '#modules/alerts/rules';
import type { AlertLine, NewAlertMessage } from '#modules/alerts/types';
import type { Audience } from '#modules/programme/audience/types';
import type { LocalText } from '#platform/i18n';
import type { Changed, DayOrder } from './types.ts';

/** What everybody must know to tell a change. */
export type Telling = {
  order: DayOrder;
  /** Local dates of the day, and of the one it goes to. */
  day: string;
  to: string | null;
  delegations: readonly string[];
  exhibitors: readonly string[];
};

/** A thing that changed, and whom it is about. */
export type Concerned = Changed & {
  text: LocalText;
  audience: readonly Audience[];
  /** Of a meeting: whom each of the two meets. */
  sides?: readonly { party: Audience; withName: string }[];
};

/**
 * One message for each party that something changes for, beginning with the day as a whole, and
 * one for each desk with how much it is.
 */
export function messagesOf(concerned: readonly Concerned[], telling: Telling): NewAlertMessage[] {
  const head = headOf(telling);
  const told = concerned.flatMap((one) => linesOf(one, telling));
  const parties = new Map(told.map(({ party }) => [`${party.kind} ${party.id}`, party]));
  const count = (what: Changed['what']) => concerned.filter((one) => one.what === what).length;
  const summary: AlertLine = {
    key: 'summary',
    values: {
      sessions: count('session') + count('range-session'),
      meetings: count('meeting'),
      convoys: count('convoy'),
    },
  };
  return joinByParty([
    ...[...parties.values()].map((party) => ({ party, lines: [head] })),
    ...told,
    ...desks.map((desk) => ({
      ...{ party: { kind: 'desk' as const, desk }, lines: [head, summary] },
    })),
  ]);
}

type TellableParty = { kind: 'delegation' | 'exhibitor'; id: string };

const desks = ['organiser', 'protocol', 'commission', 'range'] as const;

function headOf({ order, day, to }: Telling): AlertLine {
  if (order.kind === 'cancel') return { key: 'dayCancelled', values: { day } };
  if (order.kind === 'move') return { key: 'dayMoved', values: { day, to: to ?? day } };
  return { key: 'dayShifted', values: { day, minutes: order.minutes ?? 0 } };
}

function linesOf(one: Concerned, telling: Telling): (NewAlertMessage & { party: TellableParty })[] {
  if (one.sides)
    return one.sides.flatMap(({ party, withName }) =>
      partiesOf(party, telling).map((known) => ({
        party: known,
        lines: [meetingLine(one, withName)],
      })),
    );
  const line = lineOf(one);
  return one.audience.flatMap((audience) =>
    partiesOf(audience, telling).map((party) => ({ party, lines: [line] })),
  );
}

function lineOf({ what, title, text, from, to }: Concerned): AlertLine {
  if (what === 'convoy')
    return to
      ? {
          key: 'convoyMoved',
          values: { code: title, from: from.toISOString(), to: to.toISOString() },
        }
      : { key: 'convoyCancelled', values: { code: title } };
  const values = { ...inFour('title', text), from: from.toISOString() };
  return to
    ? { key: 'sessionMoved', values: { ...values, to: to.toISOString() } }
    : { key: 'sessionCancelled', values };
}

function meetingLine({ from, to }: Concerned, withName: string): AlertLine {
  return to
    ? {
        key: 'meetingMoved',
        values: { with: withName, from: from.toISOString(), to: to.toISOString() },
      }
    : { key: 'meetingCancelled', values: { with: withName, at: from.toISOString() } };
}

/** A person who comes for nobody has no page where it could be read. */
function partiesOf(
  { kind, id }: Audience,
  { delegations, exhibitors }: Pick<Telling, 'delegations' | 'exhibitors'>,
): TellableParty[] {
  if (kind === 'delegations') return delegations.map((one) => ({ kind: 'delegation', id: one }));
  if (kind === 'exhibitors') return exhibitors.map((one) => ({ kind: 'exhibitor', id: one }));
  return id && (kind === 'delegation' || kind === 'exhibitor') ? [{ kind, id }] : [];
}
