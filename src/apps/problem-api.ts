import { data } from 'react-router';
import type { Locale } from '#platform/i18n';
import { asProblem, isBug, type Problem } from '#platform/problem';
import { problemIn } from './problem-in.ts';

/**
 * A client whose refusals are problems told in the reader's language, in the form that React
 * Router passes on to the error page. A loader may thus call the API and think of success only.
 * What is a bug is thrown on as it is: it is for the log, and the page says `internal`.
 */
export function withProblems<Client extends object>(client: Client, locale: Locale): Client {
  return new Proxy(client, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      return typeof key === 'string' && isClient(member) ? withProblems(member, locale) : member;
    },
    async apply(target, self, given) {
      try {
        return await Reflect.apply(target as Callable, self, given);
      } catch (failure) {
        if (isBug(failure)) throw failure;
        const problem = await asProblem(failure, locale);
        throw data(problem, { status: problem.status });
      }
    },
  });
}

/** What an action answers to its form: the problem, and what was typed, so that nothing is lost. */
export type Refused = { problem: Problem; typed: Record<string, string[]> };

/**
 * Runs what a form asked for. A problem the reader can act on becomes the answer of the
 * action; anything else goes on to the error page.
 */
export async function attempt<Done>(
  form: FormData,
  work: () => Promise<Done>,
): Promise<Done | ReturnType<typeof refuse>> {
  try {
    return await work();
  } catch (failure) {
    const problem = problemIn(failure);
    if (!problem || problem.status >= 500) throw failure;
    return refuse(problem, form);
  }
}

export function refuse(problem: Problem, form: FormData) {
  return data<Refused>({ problem, typed: typedIn(form) }, { status: problem.status });
}

/** Secrets are typed again rather than sent back. */
function typedIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !/^(code|token|password)$/.test(name))
      (typed[name] ??= []).push(value);
  return typed;
}

type Callable = (...given: unknown[]) => unknown;

function isClient(value: unknown): value is object {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}
