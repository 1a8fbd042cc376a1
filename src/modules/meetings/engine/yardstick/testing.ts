import type { Instance } from './reader.ts';

/** Two participants who meet once, in any of three slots. */
export function anInstance(changes: Partial<Instance> = {}): Instance {
  const { participants = 2, requested = [aRequest(1, 2)] } = changes;
  return {
    ...{ participants, tables: 1, slots: 3, morningSlots: 2, requested },
    forbidden: Array.from({ length: participants }, () => []),
    fixed: requested.map(() => 0),
    precedences: requested.map(() => []),
    ...changes,
  };
}

export function aRequest(
  one: number,
  other: number,
  session: 'morning' | 'afternoon' | 'either' = 'either',
): Instance['requested'][number] {
  return { participants: [one, other], session };
}

/** As a `.dzn` file tells it. */
export function fileOf(instance: Instance): string {
  const sessions = { morning: 1, afternoon: 2, either: 3 };
  const sets = (lists: readonly (readonly number[])[]) =>
    `[${lists.map((list) => `{${list.join(',')}}`).join(',\n')}]`;
  const rows = instance.requested.map(
    ({ participants, session }) => `|${participants.join(', ')},${sessions[session]}, \n`,
  );
  return `
nBusiness = ${instance.participants};
nMeetings = ${instance.requested.length};
nTables = ${instance.tables};
nTotalSlots = ${instance.slots};
nMorningSlots = ${instance.morningSlots};
requested = [${rows.join('')}|];
forbidden = ${sets(instance.forbidden.map((slots) => [0, ...slots]))};
fixed = [${instance.fixed.join(',')}];
precedences = ${sets(instance.precedences)};
`;
}
