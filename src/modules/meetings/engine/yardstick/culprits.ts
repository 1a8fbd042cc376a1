import { Clauses, type Literal } from '../core/exact/clauses.ts';
import { encode } from '../core/exact/encoding.ts';
import type { Culprit, SolveLimits } from '../types.ts';
import { compileInstance, evenness, isInSession } from './compile.ts';
import type { Instance } from './reader.ts';

/** Conflicts spent on the question whether a demand can be left out. */
const CONFLICTS = 3_000;
/** Seconds after which the demands found so far are told, smallest or not. */
const SECONDS = 5;

/**
 * Demands of an infeasible instance that cannot hold together: each is left out in turn, and
 * stays out where the rest is still too much. Fixed slots are `locked`, forbidden slots
 * `absence`, that a meeting takes place, in its session and after others, is `required`, tables
 * are `place`, and the rule that breaks are shared evenly is `maximum`.
 */
export async function findCulprits(instance: Instance, limits: SolveLimits): Promise<Culprit[]> {
  const { Cadical } = await import('cadical-wasm');
  const engine = await Cadical.create({ quiet: true });
  try {
    const demands = encodeDemands(instance, new Clauses(engine));
    const end = limits.seconds === undefined ? Infinity : performance.now() + SECONDS * 1000;
    engine.setTerminate(() => performance.now() > end || limits.isStopped?.() === true);

    const all = [...demands.keys()];
    if (engine.solve({ assumptions: all }) !== 'unsatisfiable') return [];
    let needed = engine.failedAssumptions();
    for (const demand of needed) {
      const assumptions = needed.filter((other) => other !== demand);
      if (assumptions.length === needed.length) continue;
      if (engine.solve({ assumptions, conflicts: CONFLICTS }) === 'unsatisfiable')
        needed = engine.failedAssumptions();
    }
    needed.sort((one, other) => one - other);
    return needed.flatMap((demand) => demands.get(demand) ?? []);
  } finally {
    engine.setTerminate(null);
    engine.dispose();
  }
}

/** Only that nobody is in two meetings is a clause; every demand holds where it is assumed. */
function encodeDemands(instance: Instance, clauses: Clauses): Map<Literal, Culprit> {
  const demands = new Map<Literal, Culprit>();
  const demand = (code: Culprit['code'], about: number) => {
    const literal = clauses.variable();
    demands.set(literal, { code, about: String(about) });
    return literal;
  };
  const model = compileInstance(freed(instance));
  const { at, waits, busy } = encode(
    { ...model, resources: 0, spread: null, required: new Uint8Array(model.meetings) },
    clauses,
  );
  const slots = Array.from({ length: instance.slots }, (_, unit) => unit + 1);

  instance.forbidden.forEach((forbidden, participant) => {
    if (forbidden.length === 0) return;
    const absent = demand('absence', participant + 1);
    for (const slot of forbidden)
      if (busy[participant]?.[slot - 1])
        clauses.add(-absent, -(busy[participant]?.[slot - 1] ?? 0));
  });
  at.forEach((row, meeting) => {
    const fixed = instance.fixed[meeting] ?? 0;
    if (fixed !== 0) clauses.add(-demand('locked', meeting + 1), row[fixed - 1] ?? 0);
    const elsewhere = slots.filter((slot) => !isInSession(instance, meeting, slot));
    const before = instance.precedences[meeting] ?? [];
    const required = demand('required', meeting + 1);
    clauses.add(-required, ...row);
    for (const slot of elsewhere) clauses.add(-required, -(row[slot - 1] ?? 0));
    for (const earlier of before)
      slots.forEach((_, unit) =>
        clauses.add(-required, -(row[unit] ?? 0), ...(at[earlier - 1] ?? []).slice(0, unit)),
      );
  });

  const tables = demand('place', instance.tables);
  slots.forEach((_, unit) => {
    const there = at.map((row) => row[unit] ?? 0);
    const tooMany = clauses.counted(there, instance.tables + 1, false)[instance.tables];
    if (tooMany !== undefined) clauses.add(-tables, -tooMany);
  });
  const even = demand('maximum', evenness);
  if (waits.some((own) => own.length === 0))
    for (const own of waits) if (own[evenness]) clauses.add(-even, -(own[evenness] ?? 0));
  return demands;
}

/** The same meetings, with nothing asked of them but that nobody is in two at once. */
function freed(instance: Instance): Instance {
  return {
    ...instance,
    tables: instance.requested.length,
    requested: instance.requested.map((meeting) => ({ ...meeting, session: 'either' })),
    forbidden: instance.forbidden.map(() => []),
    fixed: instance.fixed.map(() => 0),
    precedences: instance.precedences.map(() => []),
  };
}
