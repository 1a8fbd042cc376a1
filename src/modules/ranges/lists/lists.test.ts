import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { rangeRoutes } from '../routes.ts';
import { aChannel, aFeature, aRange, aWindow } from '../testing.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const stranger = '99999999-9999-4999-8999-999999999999';

let app: Application;
let rangeId: string;

beforeEach(async () => {
  app = testApplication(db, '2025-11-01T07:00:00Z');
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  ({ id: rangeId } = await desk().save({ edition, ...aRange() }));
});

describe('the radio plan', () => {
  it('is replaced whole, keeps its ids, and lets two channels change their codes', async () => {
    await saveChannels([aChannel({ code: 'A' }), aChannel({ code: 'B', rangeId, use: 'safety' })]);
    const [a, b] = (await ground()).channels;
    if (!a || !b) throw new Error('no channels');
    await saveChannels([
      { ...a, code: 'B' },
      { ...b, code: 'A' },
    ]);

    expect((await ground()).channels).toMatchObject([
      { id: b.id, code: 'A', use: 'safety', rangeId },
      { id: a.id, code: 'B', use: 'command', rangeId: null },
    ]);
  });

  it('keeps a channel that something on the plan still names', async () => {
    await saveChannels([aChannel()]);
    const [channel] = (await ground()).channels;
    await draw({ channelId: channel?.id ?? null });

    await expect(saveChannels([])).rejects.toMatchObject({
      code: 'range.channel-in-use',
      details: { codes: 'CH1' },
    });
    await expect(draw({ code: 'L2', channelId: stranger })).rejects.toMatchObject({
      code: 'range.channel-unknown',
    });
  });

  it('refuses a code twice, on two ranges too', async () => {
    const { id: other } = await desk().save({ edition, ...aRange() });
    await saveChannels([aChannel({ rangeId })]);

    await expect(
      desk().saveChannels({ edition, rangeId: other, channels: [aChannel()] }),
    ).rejects.toMatchObject({ code: 'range.channel-code-taken' });
    await expect(saveChannels([aChannel(), aChannel()])).rejects.toMatchObject({
      code: 'range.channel-code-taken',
    });
  });
});

describe('hours and walks', () => {
  it('are replaced whole; only a closure has a reason', async () => {
    const lane = await draw({});
    await saveWindows([aWindow({ why: 'lunch' })]);
    await saveWindows([
      aWindow({ why: 'lunch' }),
      aWindow({ featureId: lane, opens: false, why: 'prayer' }),
    ]);

    const { windows } = await ground();
    expect(windows.map(({ opens, why }) => [opens, why])).toEqual(
      expect.arrayContaining([
        [true, null],
        [false, 'prayer'],
      ]),
    );
    expect(windows).toHaveLength(2);
  });

  it.each([
    [
      'ends when it starts',
      [aWindow({ endsAt: aWindow().startsAt })],
      'range.window-ends-before-it-starts',
      1,
    ],
    ['is there twice', [aWindow(), aWindow()], 'range.window-twice', 2],
  ])('are refused where one %s', async (_what, windows, code, row) => {
    await expect(saveWindows(windows)).rejects.toMatchObject({ code, details: { row } });
  });

  it('name what is on this range', async () => {
    await expect(saveWindows([aWindow({ featureId: stranger })])).rejects.toMatchObject({
      code: 'range.feature-unknown',
    });
    const lane = await draw({});
    await expect(
      desk().saveWalks({ edition, rangeId, walks: [{ fromId: lane, toId: stranger, minutes: 5 }] }),
    ).rejects.toMatchObject({ code: 'range.feature-unknown' });
  });

  it('keep one walk for a pair, whichever way it was told, and go with what is removed', async () => {
    const a = await draw({ kind: 'stand', code: 'S1', capacity: 200 });
    const b = await draw({ kind: 'stand', code: 'S2', capacity: 100 });
    const walks = [
      { fromId: a, toId: b, minutes: 9 },
      { fromId: b, toId: a, minutes: 7 },
      { fromId: a, toId: a, minutes: 1 },
    ];
    await desk().saveWalks({ edition, rangeId, walks });
    expect((await ground()).walks.map(({ minutes }) => minutes)).toEqual([7]);

    await remove(b);
    expect((await ground()).walks).toEqual([]);
  });
});

function desk() {
  return callAs(app, rangeRoutes, 'organiser');
}

function ground() {
  return desk().ground({ edition, rangeId });
}

async function draw(changes: Partial<Parameters<typeof aFeature>[1]>): Promise<string> {
  return (await desk().saveFeature({ edition, ...aFeature(rangeId, changes) })).id;
}

function remove(id: string) {
  return desk().removeFeature({ edition, id });
}

function saveChannels(channels: ReturnType<typeof aChannel>[]) {
  return desk().saveChannels({ edition, rangeId, channels });
}

function saveWindows(windows: ReturnType<typeof aWindow>[]) {
  return desk().saveWindows({ edition, rangeId, windows });
}
