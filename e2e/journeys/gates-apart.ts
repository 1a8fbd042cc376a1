import type { Page } from 'playwright-core';
import { aGate, badgeTexts, EDITION, enrolmentCodes } from '../gate-fixture.ts';
import { expectThat, type Journey, type Way } from '../journey.ts';

/** From the first frame on a screen to the incident at both gates. */
const WITHIN_MS = 10_000;

/** What a partition lets happen comes to light at first contact, whatever the road is. */
export const gatesApart: Journey = {
  name: 'two gates without a network let the same badges in, and find out by QR codes, by file and by the hub',
  stage: 'show',
  async walk(way) {
    const { north, east, texts } = await twoGates(way);
    const gates = [north, east];
    const before = await incidentsAtOffice(way);

    const known = (await incidents(north)).split('\n');
    await each(gates, (page) => page.context().setOffline(true));
    const admitted: string[] = [];
    for (const text of texts) {
      if (admitted.length === 3) break;
      const [here, there] = await each(gates, (page) => scan(page, text, 'in'));
      expectThat(here?.colour === there?.colour, 'two gates that know the same answer differently');
      if (here?.colour === 'green') admitted.push(text);
    }
    const [first = '', second = ''] = admitted;
    expectThat(admitted.length === 3, `only ${admitted.length} badges were let in`);

    const began = performance.now();
    await showFrames(north, east);
    await showFrames(east, north);
    const found = await each(gates, incidents);
    const tookMs = performance.now() - began;
    expectThat(tookMs < WITHIN_MS, `it took ${Math.round(tookMs)} ms from the first frame`);
    expectThat(found[0] === found[1], `the gates found ${found.join(' and ')}`);
    const fresh = (found[0] ?? '').split('\n').filter((one) => !known.includes(one));
    const isNamed = fresh.every((one) => /double-entry (op-1 op-2|op-2 op-1)$/.test(one));
    expectThat(fresh.length === 3 && isNamed, `what was found: ${fresh.join(', ')}`);

    // The way out of one is told by file, twice, and counts once.
    expectThat((await scan(north, first, 'out')).colour === 'green', 'nobody is locked in');
    await sendFile(north, east);
    await sendFile(north, east);
    const people = await each(gates, peopleInHalls);
    expectThat(people[0] === people[1], `the gates count ${people.join(' and ')} people`);
    const again = await scan(east, first, 'in');
    expectThat(
      again.colour === 'green',
      `the exit is not known at the other gate: ${again.refusal}`,
    );
    const still = await scan(east, second, 'in', { photoChecked: true });
    expectThat(still.refusal === 'already-inside', `somebody inside is let in: ${still.refusal}`);

    await each(gates, (page) => page.context().setOffline(false));
    await each(gates, (page) => page.evaluate(() => window.device.sync()));
    const unsent = await each(gates, (page) => page.evaluate(() => window.device.state().unsent));
    expectThat(unsent.join() === '0,0', `events are not sent: ${unsent.join()}`);
    const opened = (await incidentsAtOffice(way)) - before;
    expectThat(opened === 3, `the office has learnt of ${opened} double entries`);
    await each(gates, (page) => page.context().close());
  },
};

async function twoGates(way: Way): Promise<{ north: Page; east: Page; texts: string[] }> {
  const [code = '', other = ''] = await enrolmentCodes(way, 2);
  const all = await badgeTexts(way.program, 700);
  const { origin } = way;
  const [one, two] = [await way.stranger(), await way.stranger()];
  const north = await aGate(one.context, origin, {
    ...{ code, gateId: 'parc-main', operator: 'op-1' },
  });
  const east = await aGate(two.context, origin, {
    ...{ code: other, gateId: 'parc-east', operator: 'op-2' },
  });
  // The first has not heard of the second yet.
  await north.evaluate(() => window.device.sync());
  return { north, east, texts: all.slice(-30) };
}

function each<Value>(gates: readonly Page[], ask: (page: Page) => Promise<Value>) {
  return Promise.all(gates.map(ask));
}

/** `photoChecked` makes it another scan than the one of a moment ago. */
function scan(page: Page, text: string, direction: 'in' | 'out', more = {}) {
  return page.evaluate(
    async ([badge, how]) => {
      const { colour, refusal } = await window.device.scan(badge, how);
      return { colour, refusal };
    },
    [text, { direction, ...more }] as const,
  );
}

/** As a camera sees an animated code: some frames are missed, some come twice, in any order. */
async function showFrames(from: Page, to: Page): Promise<void> {
  const frames = await from.evaluate(() => window.device.frames('log'));
  for (const text of [...frames.slice(1), ...frames, ...frames.toReversed()]) {
    const received = await to.evaluate((frame) => window.device.receiveText(frame), text);
    const isOurs = received.kind === 'frame' || received.kind === 'events';
    expectThat(isOurs, `a frame was answered ${JSON.stringify(received)}`);
  }
}

async function sendFile(from: Page, to: Page): Promise<void> {
  const bytes = await from.evaluate(async () => [
    ...new Uint8Array(await (await window.device.exportFile()).arrayBuffer()),
  ]);
  const received = await to.evaluate(
    (content) => window.device.receiveFile(new Blob([new Uint8Array(content)])),
    bytes,
  );
  expectThat(
    received.kind === 'events' && received.quarantined === 0,
    `the file was answered ${JSON.stringify(received)}`,
  );
}

/** What a screen shows of the incidents: kind, badge and who worked the gates. */
function incidents(page: Page): Promise<string> {
  return page.evaluate(() =>
    window.device
      .state()
      .incidents.map(({ kind, badge, passages }) =>
        [badge.code, kind, ...passages.map(({ operator }) => operator)].join(' '),
      )
      .toSorted()
      .join('\n'),
  );
}

function peopleInHalls(page: Page): Promise<number> {
  return page.evaluate(
    () => window.device.state().inside.find(({ zoneId }) => zoneId === 'halls')?.people ?? -1,
  );
}

async function incidentsAtOffice({ signedIn }: Way): Promise<number> {
  const { page, context } = await signedIn('Organiser');
  await page.goto('/office/account');
  const opened = await page.evaluate(async (edition) => {
    const answer = await fetch(`/api/v1/editions/${edition}/incidents?pageSize=1`);
    const { total }: { total: number } = await answer.json();
    return total;
  }, EDITION);
  await context.close();
  return opened;
}
