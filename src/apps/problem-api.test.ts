import { describe, expect, it } from 'vitest';
import { AppError } from '#platform/errors';
import { attempt, withProblems } from './problem-api.ts';
import { problemIn } from './problem-in.ts';

/** Like the client of the API: procedures at any depth. */
const client = {
  gates: {
    open: async (gate: string) => `open ${gate}`,
    refuse: async () => {
      throw new AppError('permission.denied', { permission: 'gate.operate' });
    },
    stumble: async () => {
      throw new TypeError('x is undefined');
    },
  },
};

describe('withProblems', () => {
  const told = withProblems(client, 'en');

  it('passes on what went well', async () => {
    expect(await told.gates.open('main')).toBe('open main');
  });

  it('tells a refusal in the language of the reader, with its status', async () => {
    const failure = await failureOf(told.gates.refuse());

    expect(failure).toMatchObject({ init: { status: 403 } });
    expect(problemIn(failure)).toMatchObject({ code: 'permission.denied', status: 403 });
    expect(problemIn(failure)?.title).not.toBe('permission.denied');
  });

  it('leaves a bug as it is, for the log', async () => {
    expect(await failureOf(told.gates.stumble())).toBeInstanceOf(TypeError);
  });
});

describe('attempt', () => {
  const told = withProblems(client, 'en');

  it('gives what was typed back with the problem, but no code and no password', async () => {
    const form = new FormData();
    form.append('name', 'Keïta');
    form.append('zone', 'a');
    form.append('zone', 'b');
    form.append('code', '12345678');
    form.append('password', 'secret');

    expect(await attempt(form, () => told.gates.refuse())).toMatchObject({
      data: {
        problem: { code: 'permission.denied' },
        typed: { name: ['Keïta'], zone: ['a', 'b'] },
      },
      init: { status: 403 },
    });
    expect(JSON.stringify(await attempt(form, () => told.gates.refuse()))).not.toMatch(
      /12345678|secret/,
    );
  });

  it('does not hide a bug behind a form', async () => {
    const failure = await failureOf(attempt(new FormData(), () => told.gates.stumble()));

    expect(failure).toBeInstanceOf(TypeError);
  });
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (failure: unknown) => failure,
  );
}
