import { expect, it } from 'vitest';
import { sameScan } from './same-scan.ts';
import type { ScanResult } from './types.ts';

const inwards = { direction: 'in' } as const;

it('is one scan when a camera sees a badge twice within four seconds', async () => {
  const { scans, at, made } = aReader();
  const first = await scans.once('BX1:A', inwards, made);
  at.ms = 3_999;

  expect(await scans.once('BX1:A', inwards, made)).toBe(first);
  expect(made.count).toBe(1);
});

it.each([
  ['after four seconds', 'BX1:A', inwards, 4_000],
  ['of another badge', 'BX1:B', inwards, 0],
  ['on the way out', 'BX1:A', { direction: 'out' as const }, 0],
  ['with the photo compared', 'BX1:A', { ...inwards, photoChecked: true }, 0],
])('is another scan %s', async (_which, text, how, later) => {
  const { scans, at, made } = aReader();
  await scans.once('BX1:A', inwards, made);
  at.ms = later;
  await scans.once(text, how, made);

  expect(made.count).toBe(2);
});

it('is tried again at once when nothing could be written', async () => {
  const { scans, made } = aReader();
  const full = () => Promise.reject(new Error('the disk is full'));

  await expect(scans.once('BX1:A', inwards, full)).rejects.toThrow('full');
  await scans.once('BX1:A', inwards, made);
  expect(made.count).toBe(1);
});

it('is another scan after a correction', async () => {
  const { scans, made } = aReader();
  await scans.once('BX1:A', inwards, made);
  scans.forget();
  await scans.once('BX1:A', inwards, made);

  expect(made.count).toBe(2);
});

function aReader() {
  const at = { ms: 0 };
  const made = Object.assign(
    async (): Promise<ScanResult> => {
      made.count += 1;
      return aResult();
    },
    { count: 0 },
  );
  return { scans: sameScan(() => at.ms), at, made };
}

function aResult(): ScanResult {
  return {
    event: null,
    at: 0,
    direction: 'in',
    colour: 'green',
    refusal: null,
    cure: null,
    overridden: null,
    badge: null,
    claims: null,
    holder: null,
    offer: null,
    alerts: [],
    isCodeOnly: false,
    before: null,
    tookMs: 0,
  };
}
