import type { Api } from '../../server/router.ts';
import { instantIn } from '../local-times.ts';
import { localTextIn, wordIn } from '../form-values.ts';

type Feature = Parameters<Api['ranges']['saveFeature']>[0];
type Channel = Parameters<Api['ranges']['saveChannels']>[0]['channels'][number];
type Window = Parameters<Api['ranges']['saveWindows']>[0]['windows'][number];
type Walk = Parameters<Api['ranges']['saveWalks']>[0]['walks'][number];

export function rangeIn(form: FormData) {
  return {
    venueId: wordIn(form, 'venueId'),
    name: localTextIn(form, 'name'),
    latitude: numberIn(form, 'latitude'),
    longitude: numberIn(form, 'longitude'),
    northDegrees: numberIn(form, 'northDegrees'),
    widthM: numberIn(form, 'widthM'),
    heightM: numberIn(form, 'heightM'),
  };
}

export function featureIn(form: FormData): Omit<Feature, 'edition' | 'rangeId'> {
  const id = wordIn(form, 'id');
  return {
    ...(id && { id, version: numberIn(form, 'version') }),
    // What is none of the kinds is refused by the API.
    kind: wordIn(form, 'kind') as Feature['kind'],
    code: wordIn(form, 'code'),
    name: localTextIn(form, 'name'),
    outline: outlineIn(form),
    capacity: wholeIn(form, 'capacity'),
    floorM: wholeIn(form, 'floorM'),
    ceilingM: wholeIn(form, 'ceilingM'),
    channelId: wordIn(form, 'channelId') || null,
  };
}

/** Two points of the sheet, in its own units, and the metres between. */
export function scaleIn(form: FormData) {
  return {
    a: [numberIn(form, 'aX'), numberIn(form, 'aY')] as const,
    b: [numberIn(form, 'bX'), numberIn(form, 'bY')] as const,
    metres: numberIn(form, 'metres'),
  };
}

/** A row whose code is empty is none. */
export function channelsIn(form: FormData, rangeId: string): Channel[] {
  return rowsIn(form).flatMap((row) => {
    const code = wordIn(form, `${row}.code`);
    if (!code) return [];
    const id = wordIn(form, `${row}.id`);
    return {
      ...(id && { id }),
      code,
      rangeId: form.has(`${row}.everywhere`) ? null : rangeId,
      frequency: wordIn(form, `${row}.frequency`),
      use: wordIn(form, `${row}.use`) as Channel['use'],
      callSign: wordIn(form, `${row}.callSign`),
    };
  });
}

/** A row without both its times is none. */
export function windowsIn(form: FormData, timeZone: string): Window[] {
  return rowsIn(form).flatMap((row) => {
    const startsAt = instantIn(form, `${row}.startsAt`, timeZone);
    const endsAt = instantIn(form, `${row}.endsAt`, timeZone);
    if (!startsAt || !endsAt) return [];
    const state = wordIn(form, `${row}.state`);
    return {
      ...{ startsAt, endsAt, opens: state === 'open' },
      featureId: wordIn(form, `${row}.featureId`) || null,
      why: state === 'open' ? null : (state as Window['why']),
    };
  });
}

/** Fields `walk.<from>.<to>`; an empty one is a way that nobody has walked. */
export function walksIn(form: FormData): Walk[] {
  return [...form.keys()].flatMap((name) => {
    const [what, fromId, toId] = name.split('.');
    const minutes = wholeIn(form, name);
    return what === 'walk' && fromId && toId && minutes !== null ? { fromId, toId, minutes } : [];
  });
}

/** The keys of the rows, in their order on the page. */
function rowsIn(form: FormData): string[] {
  return wordIn(form, 'rows').split(' ').filter(Boolean);
}

function outlineIn(form: FormData): Feature['outline'] {
  try {
    const corners: unknown = JSON.parse(wordIn(form, 'outline'));
    return Array.isArray(corners) ? corners : [];
  } catch {
    return [];
  }
}

function numberIn(form: FormData, name: string): number {
  return Number(wordIn(form, name) || Number.NaN);
}

function wholeIn(form: FormData, name: string): number | null {
  const word = wordIn(form, name);
  return word === '' ? null : Number(word);
}
