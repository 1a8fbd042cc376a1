import type { RangeShow } from '../types.ts';
import type { RangeRule, RuleBreach } from './broken-rules.ts';
import { doMeet } from './geometry.ts';
import { byId, pairsOf, type Placed } from './placed.ts';
import { overlap, stretchOf, type Stretch } from './wall-time.ts';

/** One session a lane, one an air block, and nobody in the danger area of another. */
export function checkGround(show: RangeShow, placed: readonly Placed[]): RuleBreach[] {
  const lanes = byId(show.lanes);
  const airBlocks = byId(show.airBlocks);
  return [
    ...pairsOf(placed).flatMap(([one, other]) => together(one, other)),
    ...placed.flatMap((one) => [
      ...whileClosed('lane-closed', one, one.whole, lanes.get(one.session.lane)),
      ...whileClosed('air-closed', one, one.run, airBlocks.get(one.session.airBlock ?? '')),
    ]),
  ];
}

function together(one: Placed, other: Placed): RuleBreach[] {
  const later = one.run.begin > other.run.begin ? one : other;
  const breach = (rule: RangeRule, ...about: string[]): RuleBreach => ({
    ...{ rule, about: [one.session.id, other.session.id, ...about], at: later.put.at },
  });
  const breaches: RuleBreach[] = [];
  const { lane, airBlock, danger } = one.session;
  if (overlap(one.whole, other.whole)) {
    if (lane === other.session.lane) breaches.push(breach('lane-twice', lane));
    const areas = danger.flatMap((area) =>
      other.session.danger.filter((over) => doMeet(area, over)).map(({ id }) => [area.id, id]),
    );
    const [first] = areas;
    if (first) breaches.push(breach('danger', ...first));
  }
  if (airBlock !== null && airBlock === other.session.airBlock && overlap(one.run, other.run))
    breaches.push(breach('air-twice', airBlock));
  return breaches;
}

function whileClosed(
  rule: RangeRule,
  { session, put }: Placed,
  stretch: Stretch,
  place: RangeShow['lanes'][number] | undefined,
): RuleBreach[] {
  return (place?.closed ?? [])
    .filter((time) => overlap(stretchOf(time), stretch))
    .map(({ why }) => ({ rule, about: [session.id, place?.id ?? '', why], at: put.at }));
}
