import { AppError } from '#platform/errors';

/**
 * An instance of the business-to-business meeting scheduling problem, as its `.dzn` file tells
 * it: participants, meetings and slots count from 1.
 */
export type Instance = {
  participants: number;
  tables: number;
  slots: number;
  /** The first slots of the day; the others are the afternoon. */
  morningSlots: number;
  requested: readonly RequestedMeeting[];
  /** Slots in which each participant is not there. */
  forbidden: readonly (readonly number[])[];
  /** Slot each meeting has to be in, 0 for any. */
  fixed: readonly number[];
  /** Meetings that must come before each meeting. */
  precedences: readonly (readonly number[])[];
};

export type RequestedMeeting = {
  participants: readonly [number, number];
  session: 'morning' | 'afternoon' | 'either';
};

/** Throws `meeting.file-unreadable` with the name of the part that is missing or senseless. */
export function readInstance(text: string): Instance {
  const participants = countIn(text, 'nBusiness');
  const meetings = countIn(text, 'nMeetings');
  const slots = countIn(text, 'nTotalSlots');
  const inSlots = (value: number) => value >= 0 && value <= slots;

  return {
    participants,
    tables: countIn(text, 'nTables'),
    slots,
    morningSlots: countIn(text, 'nMorningSlots'),
    requested: sized(requestedIn(text, participants), meetings, 'requested'),
    forbidden: sized(setsIn(text, 'forbidden', inSlots), participants, 'forbidden').map((set) =>
      set.filter((slot) => slot > 0),
    ),
    fixed: sized(numbersOf(bodyOf(text, 'fixed'), 'fixed', inSlots), meetings, 'fixed'),
    precedences: sized(
      setsIn(text, 'precedences', (meeting) => meeting >= 1 && meeting <= meetings),
      meetings,
      'precedences',
    ),
  };
}

function countIn(text: string, name: string): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*(\\d+)\\s*;`).exec(text)?.[1];
  return found === undefined ? unreadable(name) : Number(found);
}

function bodyOf(text: string, name: string): string {
  return new RegExp(`\\b${name}\\s*=\\s*\\[([^\\]]*)\\]`).exec(text)?.[1] ?? unreadable(name);
}

function requestedIn(text: string, participants: number): RequestedMeeting[] {
  const isParticipant = (value: number) => value >= 1 && value <= participants;
  return bodyOf(text, 'requested')
    .split('|')
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [first = 0, second = 0, session = 0] = numbersOf(row, 'requested', () => true);
      const name = sessions[session];
      if (!name || !isParticipant(first) || !isParticipant(second) || first === second)
        return unreadable('requested');
      return { participants: [first, second], session: name };
    });
}

const sessions: Record<number, RequestedMeeting['session']> = {
  1: 'morning',
  2: 'afternoon',
  3: 'either',
};

function setsIn(text: string, name: string, allows: (value: number) => boolean): number[][] {
  return [...bodyOf(text, name).matchAll(/\{([^}]*)\}/g)].map(([, set = '']) =>
    numbersOf(set, name, allows),
  );
}

function numbersOf(list: string, name: string, allows: (value: number) => boolean): number[] {
  return list
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => {
      const value = Number(entry);
      return Number.isInteger(value) && allows(value) ? value : unreadable(name);
    });
}

function sized<Entry>(list: Entry[], size: number, name: string): Entry[] {
  return list.length === size ? list : unreadable(name);
}

function unreadable(part: string): never {
  throw new AppError('meeting.file-unreadable', { part });
}
