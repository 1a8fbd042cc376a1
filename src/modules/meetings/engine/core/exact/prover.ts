import type { Cadical } from 'cadical-wasm';
import { inverted, listAt, type Model, type Starts, unplaced } from '../model.ts';
import { Clauses, type Literal } from './clauses.ts';
import { encode, type Encoding } from './encoding.ts';

export type Answer =
  | { found: 'plan'; starts: Starts; total: number }
  | { found: 'none' }
  /** The conflicts did not suffice, or it was stopped. */
  | { found: 'nothing' };

/**
 * Asks a SAT engine for plans with at most so many idle periods, and proves that there are none.
 * What it learns from one question it keeps for the next.
 */
export class Prover {
  /** No plan has fewer idle periods. */
  bound = 0;
  /** Whether `askPartyByParty` has been asked. */
  knowsParties = false;
  private readonly engine: Cadical;
  private readonly clauses: Clauses;
  private readonly model: Model;
  private readonly encoding: Encoding;
  /** `above[i]`: all parties together have more than `least + i` idle periods. */
  private above: Literal[] = [];
  private least = 0;
  private isStopped: () => boolean = () => false;

  /** @param model one of those `isSlotModel` admits */
  static async of(model: Model): Promise<Prover> {
    const { Cadical } = await import('cadical-wasm');
    return new Prover(model, await Cadical.create({ quiet: true }));
  }

  private constructor(model: Model, engine: Cadical) {
    this.model = model;
    this.engine = engine;
    this.clauses = new Clauses(engine);
    this.encoding = encode(model, this.clauses);
    engine.setTerminate(() => this.isStopped());
  }

  /** Ends the answer it is looking for, and every later one, as soon as this says so. */
  stopWhen(isStopped: () => boolean): void {
    this.isStopped = isStopped;
  }

  close(): void {
    this.engine.setTerminate(null);
    this.engine.dispose();
  }

  /** Any plan at all. */
  askForAny(conflicts: number): Answer {
    return this.answer([], conflicts);
  }

  /**
   * Asks for a plan in which nobody waits. Each party of which the answer is that it has to, all
   * by itself, is allowed one idle period more, which raises the bound, and the question is asked
   * again. After it the questions are about what is above that bound.
   */
  askPartyByParty(conflicts: number): Answer {
    const allowed = this.encoding.waits.map(() => 0);
    const ownerOf = new Map<Literal, number>();
    this.encoding.waits.forEach((waits, party) =>
      waits.forEach((wait) => ownerOf.set(wait, party)),
    );
    let answer: Answer;
    for (;;) {
      const within = this.encoding.waits.map((waits, party) => -(waits[allowed[party] ?? 0] ?? 0));
      answer = this.answer(
        within.filter((literal) => literal !== 0),
        conflicts,
      );
      const core = answer.found === 'none' ? this.engine.failedAssumptions() : [];
      const wait = -(core[0] ?? 0);
      const party = core.length === 1 ? ownerOf.get(wait) : undefined;
      if (party === undefined) break;
      allowed[party] = (allowed[party] ?? 0) + 1;
      this.least++;
      this.clauses.add(wait);
    }

    const avoidable = this.encoding.waits.flatMap((waits, party) => waits.slice(allowed[party]));
    this.above = this.clauses.counted(avoidable, MOST_COUNTED, false);
    this.bound = this.least + (answer.found === 'none' ? 1 : 0);
    this.knowsParties = true;
    return answer;
  }

  /** A plan with at most so many idle periods; `none` raises the bound. */
  ask(most: number, conflicts: number): Answer {
    const over = this.above[most - this.least];
    const answer = this.answer(over === undefined ? [] : [-over], conflicts);
    if (answer.found === 'none') {
      this.bound = Math.max(this.bound, most + 1);
      if (over !== undefined) this.clauses.add(over);
    }
    return answer;
  }

  /** A plan with at most so many idle periods in which what is not free begins as it does now. */
  askNear(
    starts: Starts,
    free: Uint8Array,
    { most, conflicts }: { most: number; conflicts: number },
  ): Answer {
    const over = this.above[most - this.least];
    const fixed = [...starts].map((start, meeting) =>
      free[meeting] === 1 ? 0 : (this.encoding.at[meeting]?.[start] ?? 0),
    );
    const assumptions = fixed.filter((literal) => literal !== 0);
    return this.answer(over === undefined ? assumptions : [-over, ...assumptions], conflicts);
  }

  private answer(assumptions: Literal[], conflicts: number): Answer {
    const status = this.engine.solve({ assumptions, conflicts });
    if (status === 'unsatisfiable') return { found: 'none' };
    if (status === 'unknown') return { found: 'nothing' };

    const starts = Int32Array.from(this.encoding.at, (row) =>
      row.findIndex((literal) => literal !== 0 && this.engine.value(literal)),
    );
    return { found: 'plan', starts, total: idleIn(this.model, starts) };
  }
}

/** Plans with more avoidable idle periods than this are not told apart. */
const MOST_COUNTED = 24;

/** Idle periods of all counted parties. */
export function idleIn(model: Model, starts: Starts): number {
  const meetingsOf = inverted(model.members, model.parties);
  let total = 0;
  for (let party = 0; party < model.parties; party++) {
    if (model.counted[party] !== 1) continue;
    const own = [...listAt(meetingsOf, party)].map((meeting) => starts[meeting] ?? unplaced);
    own.sort((one, other) => one - other);
    own.forEach((start, index) => {
      if (index > 0 && start - (own[index - 1] ?? 0) > 1) total++;
    });
  }
  return total;
}
