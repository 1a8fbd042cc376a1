import { checkProject, makespanOf } from '#modules/demonstrations/engine/checking/project';
import { checkRangePlan } from '#modules/demonstrations/engine/checking/range-plan';
import { valueOfRangePlan } from '#modules/demonstrations/engine/checking/value';
import type { Locale, Translator } from '#platform/i18n';
import type { Command } from './arguments.ts';
import {
  readRangeInstance,
  readRangePlan,
  readStarts,
  type RangeInstance,
} from './demonstrations-files.ts';
import { NOT_UNDERSTOOD } from './meetings-files.ts';

const BROKEN = 1;

/** Tells the value of a plan in one line of JSON, or every rule that it breaks. */
export const command: Command = {
  arguments: ['file', 'plan'],
  async run({ t, locale, arguments: [path = '', planPath = ''] }) {
    const instance = await readRangeInstance(path, locale);
    const judged = instance && (await judge(instance, planPath, { t, locale }));
    if (!judged) return NOT_UNDERSTOOD;

    for (const sentence of judged.broken) console.log(sentence);
    if (judged.broken.length > 0) return BROKEN;
    console.log(JSON.stringify({ instance: instance.name, ...judged.value }));
    return 0;
  },
};

async function judge(
  instance: RangeInstance,
  planPath: string,
  { t, locale }: { t: Translator; locale: Locale },
): Promise<{ broken: string[]; value: object } | undefined> {
  if (instance.kind === 'project') {
    const { project } = instance;
    const starts = await readStarts(planPath);
    const broken = checkProject(project, starts).map(({ rule, ...about }) =>
      sentence(`${rule}: ${t(`cli.demonstrations.projectRule.${rule}`)}`, [JSON.stringify(about)]),
    );
    return { broken, value: { makespan: makespanOf(project, starts) } };
  }
  const { show } = instance;
  const plan = await readRangePlan(planPath, locale);
  if (!plan) return undefined;
  const broken = checkRangePlan(show, plan).map(({ rule, about, at }) =>
    sentence(`${rule}: ${t(`cli.demonstrations.rule.${rule}`)}`, [
      about.join(', '),
      ...(at === null ? [] : [at]),
    ]),
  );
  const value = { requested: show.sessions.length, ...valueOfRangePlan(show, plan) };
  return { broken, value };
}

/** The rule, then what it is about and when. */
function sentence(rule: string, about: readonly string[]): string {
  return `${rule} (${about.join('; ')})`;
}
