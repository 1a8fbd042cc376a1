import type { MeetingSettings, MostMeetings } from '#modules/meetings/settings/types';
import type { PlaceKind } from '#modules/meetings/places/types';
import { instantOf } from '#platform/tabular/values';
import { wordIn } from '../form-values.ts';
import { instantIn } from '../local-times.ts';

/** What a section of the page says, over the settings it was shown with. */
export function settingsIn(
  form: FormData,
  before: MeetingSettings,
  zone: string,
): { settings: MeetingSettings; rows: number[] } {
  switch (wordIn(form, 'intent')) {
    case 'hours': {
      const rows = rowsIn(form, 'blocks', 'date');
      const blocks = rows.map((row) => blockIn(form, `blocks.${row}`, zone));
      const lengths = wordIn(form, 'lengths')
        .split(/[\s,;،؛]+/)
        .filter((word) => word !== '')
        .map(Number);
      const settings = {
        ...before,
        blocks,
        lengths,
        defaultLength: numberIn(form, 'defaultLength'),
      };
      return { settings, rows };
    }
    case 'walking': {
      const rows = rowsIn(form, 'walking', 'fromHall');
      const walking = rows.map((row) => ({
        fromHall: wordIn(form, `walking.${row}.fromHall`),
        toHall: wordIn(form, `walking.${row}.toHall`),
        minutes: numberIn(form, `walking.${row}.minutes`),
      }));
      return { settings: { ...before, walking }, rows };
    }
    case 'limits':
      return { settings: { ...before, ...limitsIn(form) }, rows: [] };
    case 'weights':
      return {
        settings: { ...before, weights: { ...before.weights, plan: planWeightsIn(form, before) } },
        rows: [],
      };
    default:
      return { settings: { ...before, ...askingIn(form, zone) }, rows: [] };
  }
}

function blockIn(form: FormData, name: string, zone: string) {
  const date = wordIn(form, `${name}.date`);
  const from = wordIn(form, `${name}.startsAt`);
  return {
    id: wordIn(form, `${name}.id`) || `${date}-${from}`,
    halfDay: `${date}-${wordIn(form, `${name}.part`)}`,
    startsAt: instantOf(date, from, zone),
    endsAt: instantOf(date, wordIn(form, `${name}.endsAt`), zone),
    step: numberIn(form, `${name}.step`),
  };
}

function limitsIn(form: FormData): Partial<MeetingSettings> {
  const mostOf = (kind: string): MostMeetings => ({
    halfDay: limitIn(form, `most.${kind}.halfDay`),
    day: limitIn(form, `most.${kind}.day`),
    edition: limitIn(form, `most.${kind}.edition`),
  });
  const meetings = limitIn(form, 'inARow.meetings');
  const pauseMinutes = limitIn(form, 'inARow.pauseMinutes');
  return {
    most: {
      delegation: mostOf('delegation'),
      participant: mostOf('participant'),
      exhibitor: mostOf('exhibitor'),
    },
    inARow: meetings === null || pauseMinutes === null ? null : { meetings, pauseMinutes },
    travel: {
      afterArrivalMinutes: numberIn(form, 'travel.afterArrivalMinutes'),
      beforeDepartureMinutes: numberIn(form, 'travel.beforeDepartureMinutes'),
    },
    lateMinutes: numberIn(form, 'lateMinutes'),
    releaseMinutes: numberIn(form, 'releaseMinutes'),
    replyHours: numberIn(form, 'replyHours'),
  };
}

function askingIn(form: FormData, zone: string): Partial<MeetingSettings> {
  return {
    asking: {
      opensAt: instantIn(form, 'asking.opensAt', zone) ?? null,
      closesAt: instantIn(form, 'asking.closesAt', zone) ?? null,
      mostOpenAsked: limitIn(form, 'asking.mostOpenAsked'),
      holdHours: numberIn(form, 'asking.holdHours'),
      showDayHoldHours: numberIn(form, 'asking.showDayHoldHours'),
      overlappingHolds: numberIn(form, 'asking.overlappingHolds'),
      lastMinuteMinutes: numberIn(form, 'asking.lastMinuteMinutes'),
      whoMayAsk: {
        guest: form.has('asking.whoMayAsk.guest'),
        host: form.has('asking.whoMayAsk.host'),
        visitors: form.has('asking.whoMayAsk.visitors'),
      },
      mustSayWhy: form.has('asking.mustSayWhy'),
    },
    wishes: {
      mostMusts: numberIn(form, 'wishes.mostMusts'),
      whoAskedForMe: {
        guest: form.has('wishes.whoAskedForMe.guest'),
        host: form.has('wishes.whoAskedForMe.host'),
      },
    },
  };
}

function planWeightsIn(
  form: FormData,
  { weights: { plan } }: MeetingSettings,
): MeetingSettings['weights']['plan'] {
  const weight = (name: string) => numberIn(form, `weights.plan.${name}`);
  return {
    ...plan,
    bracket: {
      'must-must': weight('bracket.must-must'),
      'must-meet': weight('bracket.must-meet'),
      'meet-meet': weight('bracket.meet-meet'),
      'one-sided': weight('bracket.one-sided'),
    },
    fairness: weight('fairness'),
    idlePeriod: weight('idlePeriod'),
    walkingMinute: weight('walkingMinute'),
    movedTime: weight('movedTime'),
    movedPlace: weight('movedPlace'),
    edgeSlot: weight('edgeSlot'),
    interpreterChange: weight('interpreterChange'),
  };
}

export function placeIn(form: FormData) {
  const words = wordIn(form, 'name');
  return {
    code: wordIn(form, 'code'),
    // One name is shown in all languages until somebody translates it.
    name: { fr: words, en: '', tr: '', ar: '' },
    // What is none of the kinds is refused by the API.
    kind: wordIn(form, 'kind') as PlaceKind,
    hallId: wordIn(form, 'hallId') || null,
    exhibitorId: wordIn(form, 'exhibitorId') || null,
    capacity: numberIn(form, 'capacity'),
    closed: form.has('closed'),
  };
}

export function interpreterIn(form: FormData, zone: string) {
  return {
    code: wordIn(form, 'code'),
    languages: wordIn(form, 'languages')
      .toLowerCase()
      .split(/[\s,;،؛]+/)
      .filter((word) => word !== ''),
    shifts: wordIn(form, 'shifts')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => shiftIn(line, zone)),
  };
}

/** `2025-11-11 09:00-13:00`; dates that are none where it is written otherwise. */
function shiftIn(line: string, zone: string): { from: Date; to: Date } {
  const [, day = '', from = '', to = ''] =
    /^\s*(\d{4}-\d\d-\d\d)\s+(\d\d:\d\d)\s*[-–]\s*(\d\d:\d\d)\s*$/.exec(line) ?? [];
  return { from: instantOf(day, from, zone), to: instantOf(day, to, zone) };
}

/** The numbers of the rows in which a column is filled in, in their order. */
function rowsIn(form: FormData, list: string, column: string): number[] {
  return [...form.keys()]
    .flatMap((key) => {
      const [name, row, field] = key.split('.');
      return name === list && field === column && wordIn(form, key) !== '' ? [Number(row)] : [];
    })
    .toSorted((one, other) => one - other);
}

/** Nothing written limits nothing; 0 is a limit like any other. */
function limitIn(form: FormData, name: string): number | null {
  return wordIn(form, name) === '' ? null : numberIn(form, name);
}

function numberIn(form: FormData, name: string): number {
  return wordIn(form, name) === '' ? Number.NaN : Number(wordIn(form, name));
}
