import {
  desks,
  type Alert,
  type AlertLine,
  type AlertParty,
  type FourTexts,
  type NewAlertMessage,
} from './types.ts';

export type AlertRefusal =
  | 'already-sent'
  /** It was taken back: whoever wants it said prepares it again. */
  | 'is-withdrawn';

/** Decides whether an alert may still be sent, or be taken back: what is sent cannot be unsaid. */
export function refuseChange({ state }: Pick<Alert, 'state'>): AlertRefusal | null {
  if (state === 'sent') return 'already-sent';
  return state === 'withdrawn' ? 'is-withdrawn' : null;
}

/**
 * One message a party, however many things happened to it: the lines in the order in which they
 * were given, each once; whoever has nothing to read gets nothing.
 */
export function joinByParty(messages: readonly NewAlertMessage[]): NewAlertMessage[] {
  const joined = new Map<string, { party: AlertParty; lines: Map<string, AlertLine> }>();
  for (const { party, lines } of messages) {
    const key = keyOfParty(party);
    const known = joined.get(key) ?? { party, lines: new Map<string, AlertLine>() };
    joined.set(key, known);
    for (const line of lines) known.lines.set(JSON.stringify(line), line);
  }
  return [...joined.values()].flatMap(({ party, lines }) =>
    lines.size > 0 ? [{ party, lines: [...lines.values()] }] : [],
  );
}

export function keyOfParty(party: AlertParty): string {
  return party.kind === 'desk' ? `desk:${party.desk}` : `${party.kind}:${party.id}`;
}

/** Of the roles of somebody without a party of their own, the desks they sit at. */
export function desksOf(roles: readonly string[]): string[] {
  return desks.filter((desk) => roles.includes(desk));
}

/**
 * A text in four languages as values of a line: the reader gets theirs under `name`. A message
 * says what it said, whatever becomes of the title afterwards.
 */
export function inFour<Name extends string>(
  name: Name,
  { fr, en, tr, ar }: FourTexts,
): Record<string, string> {
  return {
    [`${name}_fr`]: fr,
    [`${name}_en`]: en || fr,
    [`${name}_tr`]: tr || fr,
    [`${name}_ar`]: ar || fr,
  };
}
