import { readPoints } from '#modules/convoys/screens/points';
import { lateRules, partyKinds, vehicleKinds, type Place } from '#modules/convoys/types';
import type { Api } from '../server/router.ts';
import { localTextIn, wordIn } from './form-values.ts';
import { instantIn } from './local-times.ts';

/** A number that was typed; null where the field was left empty. */
function numberIn(form: FormData, name: string): number | null {
  const typed = wordIn(form, name);
  return typed === '' ? null : Number(typed);
}

function idIn(form: FormData, name: string): string | null {
  return wordIn(form, name) || null;
}

/** Saves a route from its form. */
export async function saveRouteFrom(api: Api, edition: string, form: FormData): Promise<void> {
  const [, id] = wordIn(form, 'intent').split(' ');
  await api.convoys.saveRoute({
    ...{ edition, ...(id && { id }), name: localTextIn(form, 'name') },
    ...{ km: numberIn(form, 'km'), points: readPoints(wordIn(form, 'points')) },
  });
}

/** Saves a convoy from its form; a time that was not typed is refused by the API. */
export async function saveConvoyFrom(
  api: Api,
  edition: string,
  form: FormData,
  { id, timeZone }: { id?: string; timeZone: string },
): Promise<string> {
  const [, version] = wordIn(form, 'intent').split(' ');
  const at = (field: string) => instantIn(form, field, timeZone) ?? new Date(Number.NaN);
  const saved = await api.convoys.save({
    ...{ edition, ...(id && { id }), ...(version && { version: Number(version) }) },
    ...{ code: wordIn(form, 'code'), escort: wordIn(form, 'escort') },
    ...{ routeId: wordIn(form, 'routeId'), rangeId: idIn(form, 'rangeId') },
    ...{ meetAt: at('meetAt'), departsAt: at('departsAt'), arrivesAt: at('arrivesAt') },
    ...{ returnsAt: at('returnsAt'), homeAt: at('homeAt') },
    meetingPoint: localTextIn(form, 'meetingPoint'),
    channelId: idIn(form, 'channelId'),
    lateMinutes: numberIn(form, 'lateMinutes') ?? 0,
    lateRule: lateRules.find((rule) => rule === wordIn(form, 'lateRule')) ?? 'stay',
    ...{ sessionOutId: idIn(form, 'sessionOutId'), sessionBackId: idIn(form, 'sessionBackId') },
  });
  return saved.id;
}

type Saved = Awaited<ReturnType<Api['convoys']['get']>>;

/** Writes one vehicle of the column, or takes it off; the others stay as they are. */
export async function saveVehicleFrom(
  api: Api,
  edition: string,
  form: FormData,
  { convoy, vehicles }: Pick<Saved, 'convoy' | 'vehicles'>,
): Promise<void> {
  const [intent, known] = wordIn(form, 'intent').split(' ');
  const gone = intent === 'remove-vehicle' ? wordIn(form, 'vehicleId') : null;
  const kept = vehicles
    .filter(({ id }) => id !== known && id !== gone)
    .map(({ riders: _riders, held: _held, free: _free, convoyId: _convoy, ...one }) => one);
  const written = {
    ...(known && { id: known }),
    code: wordIn(form, 'code'),
    kind: vehicleKinds.find((kind) => kind === wordIn(form, 'kind')) ?? 'coach',
    place: numberIn(form, 'place') ?? 1,
    seats: numberIn(form, 'seats') ?? 0,
    ...{ plate: wordIn(form, 'plate'), callSign: wordIn(form, 'callSign') },
    ...{ driverName: idIn(form, 'driverName'), driverPhone: idIn(form, 'driverPhone') },
    fuelRangeKm: numberIn(form, 'fuelRangeKm'),
  };
  await api.convoys.saveVehicles({
    ...{ edition, convoyId: convoy.id },
    vehicles: gone ? kept : [...kept, written],
  });
}

/** Adds a party, all delegations, or takes one away; the others stay as they are. */
export async function savePlacesFrom(
  api: Api,
  edition: string,
  form: FormData,
  { convoy, places }: Pick<Saved, 'convoy' | 'places'>,
): Promise<void> {
  const kept = places.map(({ kind, id, places: people }) => ({ kind, id, places: people }));
  const party = partyIn(wordIn(form, 'party'));
  const isParty = (one: Pick<Place, 'kind' | 'id'>) =>
    one.kind === party?.kind && one.id === party.id;
  const others = kept.filter((one) => !isParty(one));
  const send = (all: Place[]) =>
    api.convoys.savePlaces({ edition, convoyId: convoy.id, places: all });
  if (wordIn(form, 'intent') === 'remove-place') await send(others);
  else if (wordIn(form, 'all')) {
    const { rows } = await api.delegations.list({ edition, pageSize: 1_000 });
    const given = new Set(kept.flatMap(({ kind, id }) => (kind === 'delegation' ? id : [])));
    const added = rows.filter(({ id }) => !given.has(id));
    await send([
      ...kept,
      ...added.map(({ id }) => ({ kind: 'delegation' as const, id, places: null })),
    ]);
  } else if (party) await send([...others, { ...party, places: numberIn(form, 'people') }]);
}

function partyIn(typed: string): Pick<Place, 'kind' | 'id'> | null {
  const [word, ...rest] = typed.split(':');
  const kind = partyKinds.find((one) => one === word);
  return kind ? { kind, id: rest.join(':') } : null;
}

/** Counts a head from the list or by a badge, or takes a count back. */
export async function countFrom(
  api: Api,
  edition: string,
  form: FormData,
  convoyId: string,
): Promise<void> {
  const intent = wordIn(form, 'intent');
  const leg = (['out', 'there', 'back', 'home'] as const).find(
    (one) => one === wordIn(form, 'leg'),
  );
  const isOtherwise = wordIn(form, 'otherwise') !== '';
  await api.convoys.count({
    ...{ edition, convoyId, counted: intent !== 'uncount' },
    head:
      intent === 'count-badge'
        ? { badgeCode: wordIn(form, 'badgeCode') }
        : { participantId: wordIn(form, 'participantId') },
    vehicleId: isOtherwise ? null : idIn(form, 'vehicleId'),
    leg: isOtherwise ? 'otherwise' : (leg ?? 'out'),
  });
}
