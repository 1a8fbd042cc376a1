/** An instance of the literature, as its file tells it: everything is numbered from 1. */
export type YardstickFile = {
  participants: number;
  tables: number;
  slots: number;
  /** How many of the first slots are the morning. */
  morningSlots: number;
  meetings: {
    between: readonly [number, number];
    /** 1 in the morning, 2 in the afternoon, 3 whenever. */
    session: number;
    /** Null where it may be in any slot. */
    fixed: number | null;
    /** Meetings that must come before it. */
    after: readonly number[];
  }[];
  /** By participant: the slots in which it is not there. */
  forbidden: readonly (readonly number[])[];
};

/** What of a file is not as it should be. */
export class DznFault extends Error {
  readonly field: string;

  constructor(field: string, fault: string) {
    super(`${field} ${fault}`);
    this.field = field;
  }
}

/**
 * Reads the assignments `name = value;` of a `.dzn` file, as far as the yardstick has them.
 *
 * @throws DznFault naming what is missing or not as it should be
 */
export function readDzn(text: string): YardstickFile {
  const values = new Map(
    text
      .replaceAll(/%.*/g, '')
      .split(';')
      .map((statement): [string, string] => {
        const [name = '', ...rest] = statement.split('=');
        return [name.trim(), rest.join('=')];
      }),
  );
  const valueOf = (name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new DznFault(name, 'is missing');
    return value;
  };
  const numberOf = (name: string) => {
    const [only, ...more] = numbersIn(valueOf(name));
    if (only === undefined || more.length > 0) throw new DznFault(name, 'is not one number');
    return only;
  };

  const participants = numberOf('nBusiness');
  const meetings = numberOf('nMeetings');
  const requested = inThrees(numbersIn(valueOf('requested')));
  const fixed = numbersIn(valueOf('fixed'));
  const precedences = setsIn(valueOf('precedences'));
  const forbidden = setsIn(valueOf('forbidden'));
  const lengths: [string, number, number][] = [
    ['requested', requested.length, meetings],
    ['fixed', fixed.length, meetings],
    ['precedences', precedences.length, meetings],
    ['forbidden', forbidden.length, participants],
  ];
  for (const [name, length, expected] of lengths)
    if (length !== expected) throw new DznFault(name, `has ${length} entries, not ${expected}`);

  return {
    participants,
    tables: numberOf('nTables'),
    slots: numberOf('nTotalSlots'),
    morningSlots: numberOf('nMorningSlots'),
    meetings: requested.map(([one, other, session], place) => ({
      between: [one, other],
      session,
      fixed: fixed[place] || null,
      after: precedences[place] ?? [],
    })),
    // A zero stands where a set would be empty.
    forbidden: forbidden.map((slots) => slots.filter((slot) => slot !== 0)),
  };
}

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function setsIn(text: string): number[][] {
  return (text.match(/\{[^}]*\}/g) ?? []).map(numbersIn);
}

function inThrees(numbers: readonly number[]): [number, number, number][] {
  return Array.from({ length: Math.ceil(numbers.length / 3) }, (_, row) => {
    const [one = 0, other = 0, session = 0] = numbers.slice(row * 3, row * 3 + 3);
    return [one, other, session];
  });
}
