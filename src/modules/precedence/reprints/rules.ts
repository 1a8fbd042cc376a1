import { onePerFlag } from '../ordering/views/rules.ts';
import type { KeptContent, KeptPlace } from '../types.ts';
import { compareOrders, contentOf } from '../versions/rules.ts';
import type { Comparison } from '../versions/types.ts';
import {
  reprintKinds,
  type CeremonyThen,
  type OnPaper,
  type Reprint,
  type ReprintCause,
} from './types.ts';

/**
 * Everything that must be made again since a version was given out: the papers of every
 * ceremony whose order is another one now, and those of each delegation whose head, level or
 * office is. A change that was undone again asks for nothing.
 *
 * @param since the version people hold in their hands
 * @param ceremonies the last version of every other ceremony, that of `since` included
 */
export function listReprints(
  since: CeremonyThen,
  ceremonies: readonly CeremonyThen[],
  paper: OnPaper,
): Reprint[] {
  const found = [
    ...ceremonies.flatMap(ofCeremony),
    ...ofDelegations(changesOf(since), since.version.content, paper),
  ];
  return found.toSorted(
    (one, other) => reprintKinds.indexOf(one.what) - reprintKinds.indexOf(other.what),
  );
}

function ofCeremony({ version, now }: CeremonyThen): Reprint[] {
  const changes = changesOf({ version, now });
  const cause = causeOf(changes);
  if (!cause) return [];

  const { ceremonyId, content } = version;
  const paper = { ceremonyId, cause, isPrinted: true };
  const isReordered = changes.moved.length + changes.added.length + changes.gone.length > 0;
  const [flagsThen, flagsNow] = [flagsOf(content), flagsOf(contentOf(now))];
  return [
    reprint('precedence-list', paper),
    ...(isReordered || changes.changed.some(({ fields }) => fields.includes('head'))
      ? [reprint('seating', paper)]
      : []),
    ...(isReordered ? [reprint('speaking-order', paper), reprint('procession', paper)] : []),
    ...(flagsThen === flagsNow ? [] : [reprint('flags', paper)]),
  ];
}

function ofDelegations(changes: Comparison, then: KeptContent, paper: OnPaper): Reprint[] {
  const headThen = new Map(then.order.map(({ delegationId, headId }) => [delegationId, headId]));
  const changed = changes.changed.flatMap(({ now, fields }) =>
    ofDelegation(now, fields[0] ?? 'office', {
      oldHead: fields.includes('head') ? (headThen.get(now.delegationId) ?? null) : null,
      isNewHead: fields.includes('head'),
      paper,
    }),
  );
  const added = changes.added.flatMap((now) =>
    ofDelegation(now, 'added', { oldHead: null, isNewHead: false, paper }),
  );
  return [...changed, ...added];
}

function ofDelegation(
  { delegationId, headId }: KeptPlace,
  cause: ReprintCause,
  { oldHead, isNewHead, paper }: { oldHead: string | null; isNewHead: boolean; paper: OnPaper },
): Reprint[] {
  const meetings = paper.meetings.get(delegationId) ?? 0;
  const own = { delegationId, cause };
  const isOnPaper = (person: string | null) => person !== null && paper.badgesPrinted.has(person);
  return [
    reprint('name-plate', { ...own, isPrinted: cause !== 'added' }),
    ...(isNewHead && headId
      ? [reprint('badge-new-head', { ...own, participantId: headId, isPrinted: isOnPaper(headId) })]
      : []),
    ...(oldHead
      ? [
          reprint('badge-old-head', {
            ...own,
            participantId: oldHead,
            isPrinted: isOnPaper(oldHead),
          }),
        ]
      : []),
    reprint('delegation-list', own),
    ...(isNewHead || cause === 'added' ? [reprint('run-sheet', own)] : []),
    ...(isNewHead && paper.withInterpreters.has(delegationId)
      ? [reprint('interpreter-list', own)]
      : []),
    ...(isNewHead && meetings > 0 ? [reprint('meeting-diary', { ...own, count: meetings })] : []),
  ];
}

function reprint(what: Reprint['what'], told: Partial<Reprint> & Pick<Reprint, 'cause'>): Reprint {
  return {
    what,
    ceremonyId: null,
    delegationId: null,
    participantId: null,
    isPrinted: false,
    count: 0,
    ...told,
  };
}

function changesOf({ version, now }: CeremonyThen): Comparison {
  return compareOrders(version.content.order, contentOf(now).order);
}

/** The first thing to be told of a ceremony; null where nothing is another. */
function causeOf({ changed, added, gone, moved }: Comparison): ReprintCause | null {
  if (changed[0]?.fields[0]) return changed[0].fields[0];
  if (added.length > 0) return 'added';
  if (gone.length > 0) return 'gone';
  return moved.length > 0 ? 'place' : null;
}

/** By the alphabet the flags change only with who comes, by precedence with each place too. */
function flagsOf({ order, layout }: KeptContent): string {
  const flags = onePerFlag(order).map(({ country, organisation }) => organisation ?? country);
  return (layout.flags.by === 'precedence' ? flags : flags.toSorted()).join();
}
