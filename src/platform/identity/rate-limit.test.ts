import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#test/database';
import { shortDevice } from './device.ts';
import { countAttempt, networkOf } from './rate-limit.ts';
import { anInstallation } from './testing.ts';

const db = useTestDatabase();
const installation = anInstallation(db);
const limit = { what: 'test', attempts: 2, windowMinutes: 10 };

describe('a limit', () => {
  it('lets so many attempts through in a window, and tells how long it lasts', async () => {
    await count('08:00:00');
    await count('08:09:00');

    await expect(count('08:09:00')).rejects.toMatchObject({ details: { minutes: 1 } });
    await expect(count('08:09:59.999')).rejects.toThrow('request.too-many');
    await count('08:10:00');
  });

  it('counts for each on their own', async () => {
    await count('08:00:00');
    await count('08:00:00');

    await count('08:00:00', 'somebody else');
    await expect(count('08:00:00')).rejects.toThrow('request.too-many');
  });

  it('misses none of many at once', async () => {
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => count('08:00:00')));

    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  });
});

it.each([
  ['41.73.96.10', '41.73.96.10'],
  ['::ffff:41.73.96.10', '41.73.96.10'],
  ['2001:DB8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s as the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

it.each([
  [
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome · Android',
  ],
  [
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Samsung Internet · Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    'Safari · iOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
    'Edge · Windows',
  ],
  ['curl/8.5', ''],
])('keeps little of %s', (userAgent, device) => {
  expect(shortDevice(userAgent)).toBe(device);
});

function count(time: string, whose = 'somebody') {
  return countAttempt(installation.at(`2025-11-10T${time}Z`), limit, whose);
}
