import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('needs nothing to be set', () => {
  expect(readSettings({})).toMatchObject({ port: 4600, host: '127.0.0.1', databaseUrl: undefined });
});

it('keeps everything under the data folder', () => {
  expect(readSettings({ KURUKAN_DATA: '/srv/kurukan' })).toMatchObject({
    dataFolder: '/srv/kurukan',
    postgresFolder: '/srv/kurukan/postgres',
    filesFolder: '/srv/kurukan/files',
    keysFolder: '/srv/kurukan/keys',
  });
});

it('takes an empty setting for one that is not set', () => {
  expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({
    databaseUrl: undefined,
    port: 4600,
  });
});

it.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['KURUKAN_ORIGIN', 'bamex.example.org'],
  ['LOG_LEVEL', 'loud'],
])('names the setting that is not understood: %s=%s', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrowError(
    expect.objectContaining({ code: 'settings.invalid', details: { name } }),
  );
});
