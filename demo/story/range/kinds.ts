import type { SessionActor, SessionKind } from '#modules/demonstrations/types';
import type { ExhibitKind } from '#modules/exhibits/types';
import type { LocalText } from '#platform/i18n';

/** What is shown on the demo days, as it is invented here. */
export type ShownSession = {
  code: string;
  /** External id of the exhibitor; null for the host army. */
  exhibitor: string | null;
  /** The programme's row of it, where the file has one. */
  programme: string | null;
  title: LocalText;
  kind: SessionKind;
  actor: SessionActor;
  lane: string;
  stand: string;
  air?: string;
  danger: readonly string[];
  minutes: [setUp: number, run: number, clear: number];
  loudness: number;
  exhibit: { kind: ExhibitKind; designation: string } | null;
  /** Nature and rounds of its lot. */
  ammunition?: [nature: string, rounds: number];
  fuelLitres?: number;
};

type Words = [fr: string, en: string, tr: string, ar: string];

export function drone(
  code: string,
  exhibitor: string,
  programme: string | null,
  ...[fr, en, tr, ar, air, danger, loudness = 0]: [...Words, string, readonly string[], number?]
): ShownSession {
  return {
    ...{ code, exhibitor, programme, air, danger, loudness, title: titled([fr, en, tr, ar]) },
    ...{ kind: 'fly', actor: 'demonstrator', lane: 'L4', stand: 'T3' },
    minutes: [10, 20, 10],
    exhibit: { kind: 'drone', designation: en },
  };
}

export function fire(
  code: string,
  exhibitor: string,
  programme: string | null,
  ...rest: [
    ...Words,
    readonly [lane: string, stand: string, danger: string],
    string,
    number,
    number?,
  ]
): ShownSession {
  const [fr, en, tr, ar, [lane, stand, danger], nature, rounds, loudness = 1] = rest;
  return {
    ...{ code, exhibitor, programme, lane, stand, loudness, title: titled([fr, en, tr, ar]) },
    ...{ kind: 'fire', actor: 'demonstrator', danger: [danger] },
    minutes: [15, 20, 15],
    exhibit: { kind: lane === 'L3' ? 'light-weapon' : 'small-arm', designation: en },
    ammunition: [nature, rounds],
  };
}

export function guest(
  code: string,
  exhibitor: string,
  programme: string | null,
  ...[fr, en, tr, ar, nature, rounds]: [...Words, string, number]
): ShownSession {
  const words: Words = [fr, en, tr, ar];
  return {
    ...fire(code, exhibitor, programme, ...words, ['L1', 'T1', 'D1'], nature, rounds),
    ...{ actor: 'guest', minutes: [15, 40, 15] },
  };
}

export function drive(
  code: string,
  exhibitor: string,
  programme: string | null,
  ...words: Words
): ShownSession {
  return {
    ...{ code, exhibitor, programme, title: titled(words), loudness: 0, danger: ['D6'] },
    ...{ kind: 'drive', actor: 'demonstrator', lane: 'L5', stand: 'T3' },
    minutes: [5, 20, 5],
    exhibit: { kind: 'vehicle', designation: words[1] },
    fuelLitres: 60,
  };
}

export function host(code: string, ...words: Words): ShownSession {
  return {
    ...{ code, exhibitor: null, programme: null, title: titled(words), loudness: 0 },
    ...{ kind: 'drive', actor: 'host-force', lane: 'L5', stand: 'T3', danger: ['D6'] },
    minutes: [10, 30, 10],
    exhibit: null,
    fuelLitres: 120,
  };
}

function titled([fr, en, tr, ar]: Words): LocalText {
  return { fr, en, tr, ar };
}
