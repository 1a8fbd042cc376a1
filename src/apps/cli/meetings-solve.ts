import { writeFile } from 'node:fs/promises';
import { checkShowPlan } from '#modules/meetings/engine/checking/show';
import { checkYardstick } from '#modules/meetings/engine/checking/yardstick';
import type { Breach, Culprit, Plan, Progress, SolveStatus } from '#modules/meetings/engine/types';
import { startSolving, startYardstick, type Solving } from '#modules/meetings/engine/worker/start';
import type { Translator } from '#platform/i18n';
import { UsageError, type Command } from './arguments.ts';
import { NOT_UNDERSTOOD, readInstance, wholeNumber, type Instance } from './meetings-files.ts';

const DEFAULT_SECONDS = 10;
const DEFAULT_SEED = 1;

/**
 * Searches for the best plan, and tells it in one line of JSON. Ctrl-C ends the search with the
 * best plan so far. No plan is given that the checker refuses.
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
    const instance = await readInstance(path, locale);
    if (!instance) return NOT_UNDERSTOOD;

    const { line, plan, isPlan, status, culprits } = await solve(instance, limits);
    const breaches = isPlan ? breachesOf(instance, plan) : [];
    if (breaches.length > 0)
      throw new Error(`the engine made a plan that breaks rules: ${JSON.stringify(breaches)}`);

    const out = text('out');
    if (out !== undefined && isPlan)
      await writeFile(out, `${JSON.stringify(plan)}\n`).catch(() => {
        throw new UsageError('wrongOptionValue', '--out');
      });
    console.log(JSON.stringify(line));
    if (status === 'infeasible') tellCulprits(t, culprits);
    return 0;
  },
};

type Solved = {
  /** What is printed, in this order. */
  line: object;
  plan: Plan;
  /** False where there is none, and where none was found in time. */
  isPlan: boolean;
  status: SolveStatus;
  culprits: readonly Culprit[];
};

async function solve(
  instance: Instance,
  limits: { seconds: number; seed: number },
): Promise<Solved> {
  const { name } = instance;
  if (instance.kind === 'yardstick') {
    const found = await toTheEnd(startYardstick(instance.text, limits));
    const { status, placed, requested, plan, culprits } = found;
    const isPlan = status !== 'infeasible' && placed === requested;
    const { breaks, bound } = isPlan ? found : noPlan;
    const seconds = rounded(found.seconds);
    const line = { instance: name, status, placed, requested, breaks, bound, seconds };
    return { line, plan, isPlan, status, culprits };
  }
  const found = await toTheEnd(startSolving(instance.show, limits));
  const { status, value, plan, culprits } = found;
  const isPlan = status !== 'infeasible';
  const line = {
    ...{ instance: name, status, placed: value.placed, requested: instance.show.meetings.length },
    ...{
      breaks: isPlan ? value.breaks : null,
      bound: isPlan ? (found.bound?.wishes ?? null) : null,
    },
    seconds: rounded(found.seconds),
    // Of a show the bound is one of the wishes met, which come after the promised minimums.
    ...{ wishes: value.wishes, minimums: value.minimums },
  };
  return { line, plan, isPlan, status, culprits };
}

/** Where there is no plan, there is nothing to count. */
const noPlan = { breaks: null, bound: null };

/** To the millisecond. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1_000) / 1_000;
}

/** Waits for the end, which Ctrl-C brings about, and shows on a terminal how far it is. */
async function toTheEnd<Found>(solving: Solving<Found>): Promise<Found> {
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

function inOneLine({ seconds, phase, value, bound }: Progress): string {
  const { placed, wishes, breaks } = value;
  const told = `${seconds.toFixed(1)} s ${phase}: ${placed}, ${wishes} / ${bound?.wishes ?? '?'}, ${breaks}`;
  return `\r\u001b[2K  ${told}`;
}

function breachesOf(instance: Instance, plan: Plan): readonly Breach[] {
  return instance.kind === 'yardstick'
    ? checkYardstick(instance.text, plan).breaches
    : checkShowPlan(instance.show, plan);
}

function tellCulprits(t: Translator, culprits: readonly Culprit[]): void {
  console.error(t('cli.meetings.infeasible'));
  for (const { code, about } of culprits)
    console.error(`  ${t(`cli.meetings.culprit.${code}`, { about })}`);
}
