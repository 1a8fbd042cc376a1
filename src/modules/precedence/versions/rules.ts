import type { Comparison, KeptChange } from './types.ts';
import type { CurrentOrder, KeptContent, KeptPlace } from '../types.ts';

/** What a version keeps of the order: enough to print it again, and no name of a person. */
export function contentOf({ ceremony, pins, placed }: CurrentOrder): KeptContent {
  const { name, criteria, presence, layout } = ceremony;
  return {
    name,
    criteria,
    presence,
    layout,
    pins: pins.map(({ id, party, placement, reason }) => ({ id, party, placement, reason })),
    order: placed.map(({ place, party, why }) => ({
      place,
      delegationId: party.id,
      country: party.country,
      organisation: party.organisation,
      name: party.name,
      level: party.level,
      headId: party.headId,
      title: party.title,
      tookOfficeOn: party.tookOfficeOn,
      isPinned: why.kind === 'pinned',
    })),
  };
}

/** What is different between two orders, each in the order of the later one. */
export function compareOrders(
  before: readonly KeptPlace[],
  after: readonly KeptPlace[],
): Comparison {
  const earlier = new Map(before.map((one) => [one.delegationId, one]));
  const later = new Set(after.map(({ delegationId }) => delegationId));
  const comparison: Comparison = {
    moved: [],
    added: [],
    gone: before.filter(({ delegationId }) => !later.has(delegationId)),
    changed: [],
  };
  for (const now of after) {
    const then = earlier.get(now.delegationId);
    if (!then) comparison.added.push(now);
    else {
      if (then.place !== now.place) comparison.moved.push({ now, from: then.place });
      const fields = changedFields(then, now);
      if (fields.length > 0) comparison.changed.push({ now, fields });
    }
  }
  return comparison;
}

export function isSameOrder(comparison: Comparison): boolean {
  return Object.values(comparison).every((differences) => differences.length === 0);
}

function changedFields(then: KeptPlace, now: KeptPlace): KeptChange[] {
  return [
    ...(then.headId === now.headId ? [] : ['head' as const]),
    ...(then.level === now.level ? [] : ['level' as const]),
    ...(then.title === now.title && then.tookOfficeOn === now.tookOfficeOn
      ? []
      : ['office' as const]),
  ];
}
