import { checkShowPlan } from '#modules/meetings/engine/checking/show';
import { valueOfPlan } from '#modules/meetings/engine/checking/value';
import { checkYardstick } from '#modules/meetings/engine/checking/yardstick';
import type { Plan } from '#modules/meetings/engine/types';
import type { Translator } from '#platform/i18n';
import type { Command } from './arguments.ts';
import { NOT_UNDERSTOOD, readInstance, readPlan, type Instance } from './meetings-files.ts';

const BROKEN = 1;

/** Tells the value of a plan in one line of JSON, or every rule that it breaks. */
export const command: Command = {
  arguments: ['file', 'plan'],
  async run({ t, locale, arguments: [path = '', planPath = ''] }) {
    const instance = await readInstance(path, locale);
    const plan = instance && (await readPlan(planPath, locale));
    if (!instance || !plan) return NOT_UNDERSTOOD;

    const { broken, value } = judge(instance, plan, t);
    for (const sentence of broken) console.log(sentence);
    if (broken.length > 0) return BROKEN;
    console.log(JSON.stringify({ instance: instance.name, ...value }));
    return 0;
  },
};

function judge(instance: Instance, plan: Plan, t: Translator): { broken: string[]; value: object } {
  if (instance.kind === 'yardstick') {
    const { breaches, breaks } = checkYardstick(instance.text, plan);
    const broken = breaches.map(({ rule, about, at }) =>
      sentence(`${rule}: ${t(`cli.meetings.rule.${rule}`)}`, about, at),
    );
    return { broken, value: { placed: plan.assignments.length, breaks } };
  }
  const broken = checkShowPlan(instance.show, plan).map(({ rule, about, at }) =>
    sentence(`${rule}: ${t(`cli.meetings.rule.${rule}`)}`, about, at),
  );
  const value = { requested: instance.show.meetings.length, ...valueOfPlan(instance.show, plan) };
  return { broken, value };
}

/** The rule, then the ids it is about, then when. */
function sentence(rule: string, about: readonly string[], at: string | null): string {
  return `${rule} (${[about.join(', '), ...(at === null ? [] : [at])].join('; ')})`;
}
