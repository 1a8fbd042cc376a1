/**
 * The engine against the yardstick of the literature: each instance with its known optimum and
 * the seconds the published MaxSAT encoding took, which are those of a proof. `MEETINGS_ONLY` is
 * a pattern of instance names; `MEETINGS_CLOCK=processor` counts the seconds this process had a
 * processor, for a machine that has other work.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { checkYardstick } from '#modules/meetings/engine/checking/yardstick';
import { startYardstick } from '#modules/meetings/engine/worker/start';
import { solveYardstick, type YardstickSolution } from '#modules/meetings/engine/yardstick/solve';
import type { Progress } from '#modules/meetings/engine/types';
import type { Row } from './row.ts';

const folder = new URL('../../shared/data/meetings/', import.meta.url);
const SHORT = 10;
const LONG = 60;
const byProcessor = process.env['MEETINGS_CLOCK'] === 'processor';

type Known = { optimum: number | null; seconds: number };

type Run = {
  name: string;
  known: Known | undefined;
  solution: YardstickSolution;
  /** Until the best plan was found, and until the end. */
  toBest: number;
  toEnd: number;
  breaches: number;
};

export async function benchYardstick(report: (line: string) => void): Promise<Row[]> {
  if (!existsSync(folder)) {
    report('yardstick: skipped, ../shared/data/meetings is not there');
    return [];
  }
  const known = knownOptima();
  const only = new RegExp(process.env['MEETINGS_ONLY'] ?? '');
  const names = readdirSync(new URL('b2bsp/', folder))
    .map((file) => file.replace(/\.dzn$/, ''))
    .filter((name) => only.test(name));

  report(`yardstick, ${SHORT} s each${byProcessor ? ' (of processor)' : ''}`);
  report(
    line([
      'instance',
      'status',
      'ours',
      'bound',
      'optimum',
      'to best',
      'to end',
      'MaxSAT',
      'ratio',
    ]),
  );
  const short = await runAll(names, SHORT, known, report);

  const open = short.filter((run) => run.solution.status === 'feasible').map((run) => run.name);
  report(`the ${open.length} without a proof, ${LONG} s each`);
  const again = await runAll(open, LONG, known, report);
  const long = short.map((run) => again.find((other) => other.name === run.name) ?? run);

  return [...figures(short, SHORT), ...figures(long, LONG), ...speeds(long)];
}

async function runAll(
  names: readonly string[],
  seconds: number,
  known: Map<string, Known>,
  report: (line: string) => void,
): Promise<Run[]> {
  const runs: Run[] = [];
  for (const name of names) {
    const run = await runOne(name, seconds, known.get(name));
    runs.push(run);
    report(describe(run));
  }
  return runs;
}

async function runOne(name: string, seconds: number, known: Known | undefined): Promise<Run> {
  const text = readFileSync(new URL(`b2bsp/${name}.dzn`, folder), 'utf8');
  const begun = clock();
  let toBest = 0;
  let least = Infinity;
  // Of two searches each tells what is better than it had.
  const onProgress = ({ value }: Progress) => {
    if (value.breaks >= least) return;
    least = value.breaks;
    toBest = clock() - begun;
  };
  const solution = await search(text, seconds, begun, onProgress);
  const toEnd = byProcessor ? clock() - begun : solution.seconds;
  const breaches =
    solution.status === 'infeasible' ? 0 : checkYardstick(text, solution.plan).breaches.length;
  return { name, known, solution, toBest: Math.min(toBest, toEnd), toEnd, breaches };
}

/** In one thread; the long searches as the command line does them, in two. */
async function search(
  text: string,
  seconds: number,
  begun: number,
  onProgress: (progress: Progress) => void,
): Promise<YardstickSolution> {
  if (byProcessor)
    return solveYardstick(text, {
      ...{ seed: 1, onProgress, isStopped: () => clock() - begun > seconds },
    });
  if (seconds === SHORT) return solveYardstick(text, { seed: 1, seconds, onProgress });
  const solving = startYardstick(text, { seed: 1, seconds });
  solving.subscribe(onProgress);
  return solving.done;
}

function clock(): number {
  return byProcessor ? process.cpuUsage().user / 1e6 : performance.now() / 1000;
}

function describe({ name, known, solution, toBest, toEnd, breaches }: Run): string {
  const { status, breaks, bound, placed, requested } = solution;
  const infeasible = status === 'infeasible';
  return line([
    name,
    breaches > 0 ? `${breaches} BREACHES` : status,
    infeasible ? '-' : placed < requested ? 'none' : String(breaks),
    infeasible ? '-' : String(bound),
    known ? (known.optimum === null ? 'infeasible' : String(known.optimum)) : 'open',
    infeasible ? '-' : toBest.toFixed(2),
    toEnd.toFixed(2),
    known ? known.seconds.toFixed(1) : '-',
    known && status !== 'feasible' ? `${(known.seconds / toEnd).toFixed(1)} ×` : '',
  ]);
}

function line([first = '', ...rest]: readonly string[]): string {
  return `  ${first.padEnd(28)}${rest.map((cell) => cell.padStart(11)).join('')}`;
}

/** Against the target lines of the design: how many optimal, how far off, how many proven. */
function figures(runs: readonly Run[], seconds: number): Row[] {
  const withOptimum = runs.filter((run) => typeof run.known?.optimum === 'number');
  const infeasible = runs.filter((run) => run.known?.optimum === null);
  const open = runs.filter((run) => !run.known);
  const excesses = withOptimum.map(excessOf);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  const proven = (run: Run) => run.solution.status === 'optimal';
  const at = `${seconds} s:`;

  return [
    row(
      `${at} optimum found, of ${withOptimum.length} with a known one`,
      share(excesses.filter((excess) => excess === 0).length, withOptimum.length),
      '%',
    ),
    row(`${at} mean excess over the optimum`, mean(excesses), 'breaks'),
    row(`${at} greatest excess`, Math.max(0, ...excesses), 'breaks'),
    row(
      `${at} proved optimal, of those`,
      share(withOptimum.filter(proven).length, withOptimum.length),
      '%',
    ),
    row(
      `${at} recognised, of ${infeasible.length} infeasible`,
      share(
        infeasible.filter((run) => run.solution.status === 'infeasible').length,
        infeasible.length,
      ),
      '%',
    ),
    row(
      `${at} proved optimal, of ${open.length} open in the literature`,
      open.filter(proven).length,
      'instances',
    ),
    row(`${at} plans the checker refuses`, runs.filter((run) => run.breaches > 0).length, 'plans'),
  ];
}

/** MaxSAT seconds over ours to the end of the proof; without a proof the optimum does not count. */
function speeds(runs: readonly Run[]): Row[] {
  const ratiosOf = (of: readonly Run[]) =>
    of.map((run) =>
      run.solution.status === 'optimal' ? (run.known?.seconds ?? 0) / run.toEnd : 0,
    );
  const known = runs.filter((run) => typeof run.known?.optimum === 'number');
  const hard = known.filter((run) => /^(forum-13|ticf)/.test(run.name));
  const ratios = ratiosOf(known);

  return [
    row(`faster than MaxSAT to the proof, median of ${known.length}`, median(ratios), 'times'),
    row(`the same, of ${hard.length} with 21 and 22 slots`, median(ratiosOf(hard)), 'times'),
    row(
      'instances on which we are slower',
      ratios.filter((ratio) => ratio < 1).length,
      'instances',
    ),
  ];
}

/** A plan that is none counts as many breaks as there are meetings. */
function excessOf({ known, solution }: Run): number {
  if (solution.placed < solution.requested) return solution.requested;
  return solution.breaks - (known?.optimum ?? 0);
}

function knownOptima(): Map<string, Known> {
  const lines = readFileSync(new URL('known_optima.csv', folder), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return new Map(
    lines.map((entry) => {
      const [name = '', status, optimum, seconds] = entry.split(',');
      return [
        name,
        { optimum: status === 'INFEASIBLE' ? null : Number(optimum), seconds: Number(seconds) },
      ];
    }),
  );
}

function row(what: string, value: number, unit: string): Row {
  return { what, value, unit };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
}
