import { writeFile } from 'node:fs/promises';
import { checkProject } from '#modules/demonstrations/engine/checking/project';
import { checkRangePlan } from '#modules/demonstrations/engine/checking/range-plan';
import { writeRangeFile } from '#modules/demonstrations/engine/filing/show-file';
import { solveProject } from '#modules/demonstrations/engine/project/solve';
import type {
  Project,
  RangeProgress,
  RangeShow,
  RangeSolution,
} from '#modules/demonstrations/engine/types';
import { startRange } from '#modules/demonstrations/engine/worker/start';
import type { Translator } from '#platform/i18n';
import { UsageError, type Command } from './arguments.ts';
import { readRangeInstance } from './demonstrations-files.ts';
import { NOT_UNDERSTOOD, wholeNumber } from './meetings-files.ts';

const DEFAULT_SECONDS = 10;
const DEFAULT_SEED = 1;

/**
 * Searches for the best timetable of demo days, or the shortest schedule of a project, and tells
 * it in one line of JSON. Ctrl-C ends the search for a timetable with the best so far. Nothing is
 * given that the checker refuses.
 */
export const command: Command = {
  arguments: ['file'],
  options: { seconds: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' } },
  async run({ t, locale, arguments: [path = ''], text }) {
    const limits = {
      seconds:
        wholeNumber(text('seconds'), { option: 'seconds', least: 1, most: 86_400 }) ??
        DEFAULT_SECONDS,
      seed: wholeNumber(text('seed'), { option: 'seed', least: 0 }) ?? DEFAULT_SEED,
    };
    const instance = await readRangeInstance(path, locale);
    if (!instance) return NOT_UNDERSTOOD;

    const { line, content, tell } =
      instance.kind === 'project'
        ? scheduled(instance.project, limits)
        : await planned(instance.show, limits);
    const out = text('out');
    if (out !== undefined && content !== null)
      await writeFile(out, content).catch(() => {
        throw new UsageError('wrongOptionValue', '--out');
      });
    console.log(JSON.stringify({ instance: instance.name, ...line }));
    tell(t);
    return 0;
  },
};

type Limits = { seconds: number; seed: number };

/** What is printed, what is written if a file is wished for, and what is to be said beside. */
type Answer = { line: object; content: string | null; tell: (t: Translator) => void };

function scheduled(project: Project, limits: Limits): Answer {
  const { starts, makespan, bound, seconds } = solveProject(project, limits);
  refuse(checkProject(project, starts));
  const status = makespan === bound ? 'optimal' : 'feasible';
  return {
    line: { status, makespan, bound, seconds: rounded(seconds) },
    content: `${JSON.stringify(starts)}\n`,
    tell: () => {},
  };
}

async function planned(show: RangeShow, limits: Limits): Promise<Answer> {
  const { status, value, plan, bound, seconds, unplaced } = await toTheEnd(show, limits);
  const isPlan = status !== 'infeasible';
  if (isPlan) refuse(checkRangePlan(show, plan));
  return {
    line: {
      ...{ status, requested: show.sessions.length, ...value },
      ...{ bound: isPlan ? bound : null, seconds: rounded(seconds) },
    },
    content: isPlan ? writeRangeFile(plan) : null,
    tell(t) {
      if (!isPlan) console.error(t('cli.demonstrations.infeasible'));
      for (const { session, reason } of unplaced) {
        const about = 'about' in reason ? ` (${reason.about})` : '';
        console.error(`  ${session}: ${t(`cli.demonstrations.unplaced.${reason.code}`)}${about}`);
      }
    },
  };
}

/** A plan that breaks rules is a fault of the engine, and never given to anybody. */
function refuse(breaches: readonly object[]): void {
  if (breaches.length > 0)
    throw new Error(`the engine made a plan that breaks rules: ${JSON.stringify(breaches)}`);
}

/** To the millisecond. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

/** Waits for the end, which Ctrl-C brings about, and shows on a terminal how far it is. */
async function toTheEnd(show: RangeShow, limits: Limits): Promise<RangeSolution> {
  const solving = startRange(show, limits);
  const stop = () => solving.stop();
  process.once('SIGINT', stop);
  const { stderr } = process;
  const unsubscribe = stderr.isTTY
    ? solving.subscribe((one) => stderr.write(inOneLine(one)))
    : null;
  try {
    return await solving.done;
  } finally {
    process.off('SIGINT', stop);
    unsubscribe?.();
    if (stderr.isTTY) stderr.write('\r\u001b[2K');
  }
}

function inOneLine({ seconds, phase, value, bound }: RangeProgress): string {
  const told = `${seconds.toFixed(1)} s ${phase}: ${value.placed}, ${value.wishes} / ${bound ?? '?'}`;
  return `\r\u001b[2K  ${told}`;
}
