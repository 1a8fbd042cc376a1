import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { readBadge } from '#modules/badges/credential/badge-token';
import { badgeCode } from '#modules/badges/rules';
import type { Visitor } from '../browser.ts';
import {
  chooseCount,
  countedSoFar,
  leaveRange,
  missingNow,
  openConvoy,
  openField,
  scanAboard,
} from '../field-device.ts';
import { giveCamera } from '../gate-camera.ts';
import { enrol, openGate, prepareHub } from '../gate-device.ts';
import { badgeTexts, EDITION } from '../gate-fixture.ts';
import { expectThat, useLink, type Journey, type Way } from '../journey.ts';
import { startProgram, type Program } from '../program.ts';

const PHONE = 390;
const HOLD_MINUTES = 25;
const LONGEST_WALK = 20;
/** A run ends with its seconds, and on a loaded machine a little later. */
const PATIENCE = { timeout: 90_000 };
const pagesOfShow = `/office/${EDITION}`;

/** Two demo days, from what was submitted to everybody back in the coach. */
export const demoDays: Journey = {
  name: 'the demo days are planned, a lane is held, and a convoy brings everybody back',
  stage: 'show',
  ownProgram: true,
  async walk(way) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'kurukan-demo-days-'));
    const show = theShow(dataFolder);
    try {
      const eve = await show.at('2025-11-12T16:00:00Z');
      const organiser = await way.stranger({ origin: eve.origin, locale: 'fr' });
      await useLink(organiser.page, eve.links.get('Organiser') ?? '');
      const ask = asking(organiser.page);
      const rangeId = await plan(organiser.page, ask, way);

      let isHeld = false;
      for (const instant of await whenToHold(ask, rangeId)) {
        await signInAnew(organiser.page, await show.at(instant));
        const hold = await whatToHold(ask, rangeId);
        if (!hold) continue;
        await holdLane(organiser.page, ask, { ...hold, way });
        isHeld = true;
        break;
      }

      expectThat(isHeld, 'no hold moves what five delegations see');

      await signInAnew(organiser.page, await show.at('2025-11-14T06:20:00Z'));
      const texts = await textsOf(eve, await threeCoaches(ask));
      const phone = await aPhone(way, organiser, eve.origin);
      const coachOf = await boardOut(phone, texts, way);
      await show.at('2025-11-14T15:10:00Z');
      await comeBack(phone, coachOf, way);
    } finally {
      await show.end();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  },
};

/** The same show at one instant after the other, as a program that is started anew. */
function theShow(dataFolder: string) {
  let program: Program | undefined;
  return {
    async at(instant: string): Promise<Program> {
      const port = program && Number(new URL(program.origin).port);
      await program?.stop();
      program = await startProgram({
        ...{ stage: 'show', dataFolder, settings: { KURUKAN_DEMO_NOW: instant } },
        ...(port && { port }),
      });
      return program;
    },
    end: async () => program?.stop(),
  };
}

/** A session does not last into the next day. */
async function signInAnew(page: Page, { environment }: Program): Promise<void> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...['scripts/with-runtime.mjs', 'src/apps/cli/main.ts', 'link'],
      'organiser@demo.kurukan.test',
    ],
    { env: environment },
  );
  await useLink(page, /http\S+/.exec(stdout)?.[0] ?? '');
}

type Asking = <Answer>(method: string, path: string, body?: unknown) => Promise<Answer>;

/** The API as the page of somebody signed in may ask it. */
function asking(page: Page): Asking {
  return async (method, path, body) => {
    const { origin } = new URL(page.url());
    const answer = await page.request.fetch(`${origin}/api/v1/editions/${EDITION}${path}`, {
      method,
      headers: { origin },
      ...(body !== undefined && { data: body }),
    });
    const text = await answer.text();
    expectThat(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
}

type TimetableSession = {
  id: string;
  code: string;
  laneId: string;
  setUp: number;
  run: number;
  at: string | null;
  groups: { id: string; name: string }[];
};

/** From twenty approved sessions to a timetable that is published. */
async function plan(page: Page, ask: Asking, way: Way): Promise<string> {
  const submitted = await ask<{ total: number }>('GET', '/range-sessions?pageSize=100');
  expectThat(submitted.total === 20, `${submitted.total} sessions were submitted, and not 20`);
  await page.goto(`${pagesOfShow}/range-timetable`, { waitUntil: 'networkidle' });
  await page.locator('form:has([name=seconds]) [name=seconds]').fill('4');
  await page.locator('form:has([name=seconds]) .button-first').click();
  const publish = page.locator('button[value=publish]');
  await publish.waitFor(PATIENCE);
  await page.screenshot({ path: `${way.pictures}/demo-days-plan.png`, fullPage: true });
  page.once('dialog', (dialog) => void dialog.accept());
  await publish.click();
  await page.waitForURL(/version=standing/);

  const [range] = await ask<{ id: string }[]>('GET', '/range-timetables');
  const { sessions } = await viewOf(ask, range?.id ?? '');
  const placed = sessions.filter(({ at }) => at !== null);
  expectThat(placed.length === 20, `${placed.length} of 20 sessions have a place`);
  const seen = new Set(placed.flatMap(({ groups }) => groups.map(({ id }) => id)));
  expectThat(seen.size === 35, `${seen.size} of 35 delegations see something`);
  return range?.id ?? '';
}

function viewOf(ask: Asking, rangeId: string): Promise<{ sessions: TimetableSession[] }> {
  return ask('GET', `/ranges/${rangeId}/timetable`);
}

/** Right before sessions after which some of their delegations have time to spare, one after the other. */
async function whenToHold(ask: Asking, rangeId: string): Promise<string[]> {
  const { sessions } = await viewOf(ask, rangeId);
  const today = sessions.flatMap((session) =>
    session.at?.startsWith('2025-11-13')
      ? [{ ...session, begins: Date.parse(`${session.at}:00Z`) / 60_000 }]
      : [],
  );
  const withTime = ({ begins, run, groups }: (typeof today)[number]) =>
    groups.filter(({ id }) =>
      today
        .filter((other) => other.begins > begins && other.groups.some((one) => one.id === id))
        .every((other) => other.begins - begins >= run + HOLD_MINUTES + LONGEST_WALK),
    ).length;
  return today
    .filter((session) => withTime(session) >= 3)
    .toSorted((one, other) => one.begins - other.begins)
    .map(({ begins, setUp }) => new Date((begins - setUp) * 60_000).toISOString());
}

type Preview = {
  moved: { code: string; from: string; to: string }[];
  lost: { code: string; group: string }[];
};

/** Three delegations have a meeting when they should be watching, which is warned of before anything is done. */
async function holdLane(
  page: Page,
  ask: Asking,
  { laneId, to, groups, way }: Hold & { way: Way },
): Promise<void> {
  await planMeetings(ask, groups, `${to}:00Z`);

  await page.goto(`${pagesOfShow}/range-board`, { waitUntil: 'networkidle' });
  await page.locator('[name=lane]').selectOption(laneId);
  await page.locator('[name=minutes]').fill(String(HOLD_MINUTES));
  await page.locator('[name=reason]').selectOption('wind');
  await page.locator('form:has([name=minutes]) .button-first').click();
  await page.locator('.range-preview').waitFor(PATIENCE);
  await page.screenshot({ path: `${way.pictures}/demo-days-hold.png`, fullPage: true });
  const warned = page.locator('.range-preview h3', { hasText: '3 rendez-vous' });
  expectThat((await warned.count()) === 1, 'three meetings are not warned of');
  await page.locator('.range-preview button[value=apply]').click();
  await page.locator('.range-held button[value=send]').click();
  await page.locator('.range-held button[value=send]').waitFor({ state: 'detached' });

  const alerts = await ask<{ cause: string; state: string; messages: { name: string }[] }[]>(
    'GET',
    '/alerts',
  );
  const [told] = alerts.filter(({ cause }) => cause === 'hold');
  const names = told?.messages.map(({ name }) => name) ?? [];
  expectThat(told?.state === 'sent' && names.length > 0, 'nobody was told');
  expectThat(new Set(names).size === names.length, `somebody was told twice: ${names.join(', ')}`);
}

type Hold = { laneId: string; to: string; groups: TimetableSession['groups'] };

/** The lane whose hold moves a session that most delegations still see, and where that goes; null for none. */
async function whatToHold(ask: Asking, rangeId: string): Promise<Hold | null> {
  const { sessions } = await viewOf(ask, rangeId);
  const holds: Hold[] = [];
  for (const laneId of new Set(sessions.map((session) => session.laneId))) {
    const order = { rangeId, laneId, minutes: HOLD_MINUTES, reason: 'wind' };
    const preview = await ask<Preview>('POST', '/range-holds', order);
    for (const { code, to } of preview.moved)
      holds.push({ laneId, to, groups: stayingWith(code, { sessions, preview }) });
  }
  const [best] = holds.toSorted((one, other) => other.groups.length - one.groups.length);
  return best && best.groups.length >= 5 ? best : null;
}

/** The delegations that see a session at its new time as well. */
function stayingWith(
  code: string,
  { sessions, preview }: { sessions: readonly TimetableSession[]; preview: Preview },
) {
  const lost = preview.lost.filter((one) => one.code === code).map(({ group }) => group);
  const groups = sessions.find((one) => one.code === code)?.groups ?? [];
  return groups.filter(({ name }) => !lost.includes(name));
}

type MeetingRow = { id: string; state: string };

async function planMeetings(
  ask: Asking,
  groups: readonly { id: string }[],
  at: string,
): Promise<void> {
  const startsAt = new Date(at).toISOString();
  const endsAt = new Date(Date.parse(at) + 20 * 60_000).toISOString();
  let planned = 0;
  for (const { id } of groups) {
    if (planned === 3) break;
    const { rows } = await ask<{ rows: MeetingRow[] }>(
      'GET',
      `/meetings?pageSize=50&filters[delegationId][0]=${id}`,
    );
    const open = rows.find(({ state }) => state === 'asked' || state === 'declined');
    if (!open) continue;
    const plan = { state: 'planned', startsAt, endsAt, place: 'TENTE' };
    // Of some countries an exhibitor must read a notice first.
    const isPlanned = await ask('POST', `/meetings/${open.id}/state`, plan).then(
      () => true,
      () => false,
    );
    if (isPlanned) planned += 1;
  }
  expectThat(planned === 3, `only ${planned} meetings could be planned`);
}

type ConvoyView = {
  vehicles: { riders: { participantId: string }[] }[];
  people: { id: string; badge: string | null }[];
};

/** The convoy of the second day with three coaches and three delegations; gives the badges of who rides. */
async function threeCoaches(ask: Asking): Promise<Set<string>> {
  const { convoys } = await ask<{ convoys: { id: string; code: string }[] }>('GET', '/convoys');
  const id = convoys.find(({ code }) => code === 'C2')?.id ?? '';
  const { rows } = await ask<{ rows: { id: string }[] }>('GET', '/delegations?pageSize=3');
  await ask('PUT', `/convoys/${id}/vehicles`, {
    vehicles: [1, 2, 3].map((place) => ({
      ...{ code: `C2-${place}`, kind: 'coach', place, plate: `ML-${place}`, seats: 7 },
      ...{ callSign: `Djoliba ${place}`, driverName: null, driverPhone: null, fuelRangeKm: 400 },
    })),
  });
  await ask('PUT', `/convoys/${id}/places`, {
    places: rows.map((row) => ({ kind: 'delegation', id: row.id, places: 4 })),
  });
  await ask('POST', `/convoys/${id}/seating`);
  await ask('POST', `/convoys/${id}/publish`);
  const { vehicles, people } = await ask<ConvoyView>('GET', `/convoys/${id}`);
  const riders = new Set(
    vehicles.flatMap((vehicle) => vehicle.riders.map(({ participantId }) => participantId)),
  );
  return new Set(people.flatMap((one) => (riders.has(one.id) && one.badge ? one.badge : [])));
}

/** The texts of badges, by the codes that are printed under them. */
async function textsOf(program: Program, codes: ReadonlySet<string>): Promise<string[]> {
  return (await badgeTexts(program, 5_000)).filter((text) => {
    const reading = readBadge(text);
    return reading.ok && codes.has(badgeCode(reading.claims));
  });
}

async function aPhone(way: Way, organiser: Visitor, origin: string): Promise<Page> {
  const code = await prepareHub(organiser.page.request, origin);
  const { page, context } = await way.stranger({ origin, locale: 'fr', width: PHONE });
  await giveCamera(context);
  await enrol(page, code, 'Convoi 2');
  await openGate(page, /convoi/i);
  await openField(page);
  await openConvoy(page, 'C2');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  return page;
}

const coaches = [/^C2-1/, /^C2-2/, /^C2-3/];

/** Everybody into their own coach, with the network gone; gives which one that is. */
async function boardOut(
  page: Page,
  texts: readonly string[],
  way: Way,
): Promise<Map<string, RegExp>> {
  await page.context().setOffline(true);
  const coachOf = new Map<string, RegExp>();
  for (const vehicle of coaches) {
    await chooseCount(page, { leg: 'out', vehicle });
    for (const text of texts)
      if (!coachOf.has(text) && (await scanAboard(page, text)) === 'aboard')
        coachOf.set(text, vehicle);
  }
  await page.screenshot({ path: `${way.pictures}/demo-days-aboard.png` });
  expectThat(coachOf.size === texts.length, `${coachOf.size} of ${texts.length} are aboard`);
  expectThat((await countedSoFar(page)) === texts.length, 'not everybody is counted');
  return coachOf;
}

/** One is missing, is found by the list, and only then the column leaves. */
async function comeBack(page: Page, coachOf: ReadonlyMap<string, RegExp>, way: Way): Promise<void> {
  const [[late, itsCoach] = ['', /^$/], ...others] = [...coachOf];
  for (const [text, vehicle] of others) {
    await chooseCount(page, { leg: 'back', vehicle });
    await scanAboard(page, text);
  }
  const missing = await missingNow(page);
  expectThat(missing.length === 1, `${missing.length} are missing, and not one`);
  await page.screenshot({ path: `${way.pictures}/demo-days-missing.png` });
  const wait = await leaveRange(page);
  expectThat(wait === 'left-behind', `the column may leave without somebody: ${wait}`);

  await chooseCount(page, { leg: 'back', vehicle: itsCoach });
  await scanAboard(page, late);
  expectThat((await missingNow(page)).length === 0, 'somebody is still missing');
  expectThat((await leaveRange(page)) === 'none', 'the column may not leave with everybody aboard');
  await page.screenshot({ path: `${way.pictures}/demo-days-back.png` });
  await page.context().setOffline(false);
}
