import { expect, it } from 'vitest';
import { AppError } from './errors.ts';
import { createLog } from './log.ts';

it('writes one JSON line with the level in words and the time in UTC', () => {
  const [line] = written((log) => log.info({ edition: 'bamex-2025' }, 'imported'));

  expect(line).toMatchObject({ level: 'info', edition: 'bamex-2025', msg: 'imported' });
  expect(line?.['time']).toMatch(/Z$/);
});

it('hides personal data and secrets wherever they are attached', () => {
  const text = JSON.stringify(
    written((log) =>
      log.warn({
        email: 'a@example.org',
        account: { displayName: 'Awa Traoré', id: '1' },
        req: { headers: { cookie: 'session=abc', authorization: 'Bearer abc' } },
      }),
    ),
  );

  expect(text).not.toMatch(/example\.org|Traoré|abc/);
  expect(text).toContain('"id":"1"');
});

it('keeps the row that PostgreSQL quotes out of the log', () => {
  const failure = Object.assign(new Error('duplicate key (email)=(a@example.org)'), {
    severity: 'ERROR',
    code: '23505',
    detail: 'Key (email)=(a@example.org) already exists.',
    constraint: 'account_email_once',
  });
  const [line] = written((log) => log.error({ err: failure }));

  expect(JSON.stringify(line)).not.toContain('example.org');
  expect(line).toMatchObject({
    err: { message: 'SQLSTATE 23505', constraint: 'account_email_once' },
  });
});

it('tells the reason of a failure of ours', () => {
  const [line] = written((log) =>
    log.error({ err: new AppError('edition.unknown', { editionId: 'x' }) }),
  );

  expect(line).toMatchObject({ err: { reason: 'edition.unknown', details: { editionId: 'x' } } });
});

function written(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  work(createLog('info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}
