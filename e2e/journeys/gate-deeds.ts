import type { Page } from 'playwright-core';
import type { HowScanned } from '../../src/apps/gate/device/types.ts';
import { aGate, badgeTexts, EDITION, enrolmentCodes, work } from '../gate-fixture.ts';
import { expectThat, type Journey, type Way } from '../journey.ts';

const SUPERVISOR_PIN = '7391';

/** What people at a gate do besides scanning; the rules come from the office, and stay without it. */
export const gateDeeds: Journey = {
  name: 'at a gate somebody types a code, counts, corrects, and overrides with the PIN of the supervisor',
  stage: 'show',
  async walk(way) {
    const [code = ''] = await enrolmentCodes(way, 1);
    const texts = await badgeTexts(way.program, 40);
    const { context } = await way.stranger();
    const page = await aGate(context, way.origin, { code, gateId: 'parc-vip', operator: 'op-1' });
    const before = await changeSettings(way, (settings) => ({
      ...settings,
      limits: [{ categories: null, gateId: 'parc-vip', zoneBit: null, per: 'day', most: 1 }],
    }));
    await page.evaluate(() => window.device.sync());
    await context.setOffline(true);

    const text = await firstAdmitted(page, texts);
    await scan(page, text, { direction: 'out' });
    const again = await scan(page, text, { direction: 'in', photoChecked: true });
    expectThat(again.refusal === 'limit-reached', `the limit of the office: ${again.refusal}`);
    expectThat(again.offer?.level === 'supervisor', 'only a supervisor may override it');
    const event = again.event ?? { device: '', seq: 0 };

    const answers = [null, '0000', SUPERVISOR_PIN].map((pin) => [event, pin] as const);
    const outcomes: string[] = [];
    for (const answer of answers)
      outcomes.push(
        await page.evaluate(async ([of, pin]) => {
          const outcome = await window.device.override(of, 'emergency', pin);
          return outcome.ok
            ? `${outcome.value.colour} ${outcome.value.overridden}`
            : outcome.problem;
        }, answer),
      );
    const expected = 'supervisor-needed, wrong-pin, green limit-reached';
    expectThat(outcomes.join(', ') === expected, `the overrides: ${outcomes.join(', ')}`);

    await work(page, { gateId: 'parc-main', operator: 'op-2' });
    // Other gates of the same show may have let them in before.
    await scan(page, text, { direction: 'out', identityChecked: true });
    const start = await peopleInHalls(page);
    const byText = await scan(page, text, { direction: 'in', photoChecked: true });
    const typed = byText.badge?.code ?? '';
    await scan(page, text, { direction: 'out', photoChecked: true });
    const byCode = await scan(page, typed, { direction: 'in', code: true });
    expectThat(byCode.refusal === 'photo-not-checked', `a code alone: ${byCode.refusal}`);
    expectThat(!byCode.holder && !byCode.claims && byText.holder, 'a code shows nobody');
    const seen = await scan(page, typed, { direction: 'in', code: true, photoChecked: true });
    expectThat(seen.colour === 'green', `a code and a look: ${seen.refusal}`);
    const wrong = await scan(page, `${typed.slice(0, -1)}${typed.endsWith('0') ? '1' : '0'}`, {
      ...{ direction: 'in', code: true },
    });
    expectThat(wrong.refusal === 'malformed', `a mistyped code: ${wrong.refusal}`);
    expectThat((await peopleInHalls(page)) === start + 1, 'one person came in');

    await page.evaluate(
      (of) => window.device.correct(of, 'did-not-enter'),
      seen.event ?? { device: '', seq: 0 },
    );
    await page.evaluate(() => window.device.count(7));
    expectThat((await peopleInHalls(page)) === start + 7, 'the count and the correction');

    await context.setOffline(false);
    const sent = await page.evaluate(() => window.device.sync());
    expectThat(sent.ok, `the events were not sent: ${JSON.stringify(sent)}`);
    await changeSettings(way, () => before);
    await context.close();
  },
};

async function firstAdmitted(page: Page, texts: readonly string[]): Promise<string> {
  for (const text of texts)
    if ((await scan(page, text, { direction: 'in' })).colour === 'green') return text;
  throw new Error('nobody may enter');
}

function scan(page: Page, text: string, how: HowScanned) {
  return page.evaluate(
    async ([typed, manner]) => {
      const { holder, ...result } = await window.device.scan(typed, manner);
      return { ...result, holder: holder?.name ?? null };
    },
    [text, how] as const,
  );
}

function peopleInHalls(page: Page): Promise<number> {
  return page.evaluate(
    () => window.device.state().inside.find(({ zoneId }) => zoneId === 'halls')?.people ?? -1,
  );
}

/** As the office does it, with a PIN for the supervisors. Returns the settings as they were. */
async function changeSettings(
  { signedIn }: Way,
  change: (settings: object) => object,
): Promise<object> {
  const { page, context } = await signedIn('Organiser');
  await page.goto('/office/account');
  const ask = (path: string, body: object | null) =>
    page.evaluate(
      async ([address, sent]) => {
        const answer = await fetch(address, {
          method: sent ? 'PUT' : 'GET',
          ...(sent && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(sent),
          }),
        });
        if (!answer.ok) throw new Error(await answer.text());
        const told: { settings: object } = await answer.json();
        return told;
      },
      [`/api/v1/editions/${EDITION}/${path}`, body] as const,
    );
  const { settings } = await ask('gate-settings', null);
  await ask('gate-settings', { settings: change(settings) });
  await ask('gate-settings/supervisor-pin', { pin: SUPERVISOR_PIN });
  await context.close();
  return settings;
}
