import { data } from 'react-router';
import type { Problem } from '#platform/problem';

/**
 * A client whose failures are problems told in the reader's language, in the form that React
 * Router passes on to the error page. A loader may thus call the API and think of success only.
 *
 * @param tell told every failure; also the place to log those that are bugs.
 */
export function withProblems<Client extends object>(
  client: Client,
  tell: (failure: unknown) => Promise<Problem>,
): Client {
  return new Proxy(client, {
    get(target, key, receiver) {
      const member: unknown = Reflect.get(target, key, receiver);
      return isCallable(member) ? withProblems(member, tell) : member;
    },
    async apply(target, self, given) {
      try {
        return await Reflect.apply(target as Callable, self, given);
      } catch (failure) {
        const problem = await tell(failure);
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

/** The problem inside what a loader threw, on the server or as the browser received it. */
export function problemIn(failure: unknown): Problem | undefined {
  if (typeof failure !== 'object' || failure === null || !('data' in failure)) return undefined;
  const { data: inner } = failure;
  return isProblem(inner) ? inner : undefined;
}

export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    'status' in value &&
    typeof value.status === 'number'
  );
}

/** Secrets are typed again rather than sent back. */
function typedIn(form: FormData): Record<string, string[]> {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form)
    if (typeof value === 'string' && !/code|password|token/i.test(name))
      (typed[name] ??= []).push(value);
  return typed;
}

type Callable = (...given: unknown[]) => unknown;

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}
