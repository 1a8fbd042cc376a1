/**
 * The morning of the show: five hundred people read their programme while fifty change meetings,
 * on the program as a newcomer starts it, with database and clients on the same machine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { startProgram } from '../e2e/program.ts';
import type { Row } from './row.ts';
import { signIn } from './serving.ts';

const READERS = 500;
const EDITORS = 50;
/** Between two looks of a reader, and between two changes of an editor. */
const READS_EVERY_MS = 10_000;
const EDITS_EVERY_MS = 5_000;
const WARM_UP_MS = 10_000;
const MEASURED_MS = 60_000;

type Party = { kind: string; id: string };

export async function benchMeetingsLoad(): Promise<Row[]> {
  const program = await startProgram({ stage: 'show' });
  try {
    const cookie = await signIn(program.links.get('Organiser') ?? '');
    const office = officeOf(`${program.origin}/api/v1/editions/bamex-2025`, cookie);
    const parties = await office.ask<Party[]>('GET', '/diaries');
    const questions = await askQuestions(office, parties);

    const cpuBefore = cpuSecondsOf(program.dataFolder);
    const begun = performance.now();
    const isOver = () => performance.now() - begun > WARM_UP_MS + MEASURED_MS;
    const isMeasured = () => performance.now() - begun > WARM_UP_MS;
    const reads: Timing[] = [];
    const edits: Timing[] = [];
    const read = (user: number) => () => {
      const { kind, id } = parties[user % parties.length] ?? { kind: '', id: '' };
      return office.send('GET', `/diaries/${kind}/${id}`);
    };
    const edit = (user: number) => (turn: number) =>
      office.send('POST', `/own-meetings/${questions[user % questions.length]}/change`, {
        ...{ side: 'guest', minutes: 30, subject: `Turn ${turn} of editor ${user}` },
      });
    await Promise.all([
      ...everybody(READERS, (user) =>
        actAs(read(user), { every: READS_EVERY_MS, into: reads, isOver, isMeasured }),
      ),
      ...everybody(EDITORS, (user) =>
        actAs(edit(user), { every: EDITS_EVERY_MS, into: edits, isOver, isMeasured }),
      ),
    ]);
    return [
      ...rowsOf(`${READERS} readers of diaries`, reads),
      ...rowsOf(`${EDITORS} editors of meetings`, edits),
      {
        what: 'cores kept busy by program and database',
        value:
          (cpuSecondsOf(program.dataFolder) - cpuBefore) / ((performance.now() - begun) / 1_000),
        unit: '',
      },
    ];
  } finally {
    await program.stop();
  }
}

type Timing = { milliseconds: number; ok: boolean };

type Office = ReturnType<typeof officeOf>;

/** Speaks to the API as the organiser does. */
function officeOf(api: string, cookie: string) {
  const send = (method: string, path: string, body?: object) =>
    fetch(`${api}${path}`, {
      method,
      headers: { cookie, origin: new URL(api).origin, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  return {
    send,
    async ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
      const response = await send(method, path, body);
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status} ${text}`);
      const answer: Answer = JSON.parse(text);
      return answer;
    },
  };
}

/** One open question for each editor, so that nobody waits for the row of another. */
async function askQuestions(office: Office, parties: readonly Party[]): Promise<string[]> {
  const guests = parties.filter(({ kind }) => kind === 'delegation');
  const hosts = parties.filter(({ kind }) => kind === 'exhibitor');
  const ids: string[] = [];
  for (let pair = 0; ids.length < EDITORS && pair < guests.length * hosts.length; pair += 1) {
    const from = guests[pair % guests.length];
    const to = hosts[(pair + Math.floor(pair / guests.length)) % hosts.length];
    const response = await office.send('POST', '/own-meetings', {
      ...{ from: bare(from), to: bare(to), minutes: 30, subject: 'Asked', why: 'Load' },
    });
    // Some pairs may not meet, or have met: others stand for them.
    if (response.ok) ids.push(((await response.json()) as { id: string }).id);
    else await response.arrayBuffer();
  }
  if (ids.length < EDITORS) throw new Error(`only ${ids.length} questions could be asked`);
  return ids;
}

function bare(party: Party | undefined): Party | undefined {
  return party && { kind: party.kind, id: party.id };
}

/** Somebody who asks, waits and asks again, and who does not begin together with all others. */
async function actAs(
  turn: (number: number) => Promise<Response>,
  {
    every,
    into,
    isOver,
    isMeasured,
  }: { every: number; into: Timing[]; isOver: () => boolean; isMeasured: () => boolean },
): Promise<void> {
  await wait(Math.random() * every);
  for (let number = 0; !isOver(); number += 1) {
    const measured = isMeasured();
    const begun = performance.now();
    const ok = await turn(number).then(
      async (response) => (await response.arrayBuffer()) !== null && response.ok,
      () => false,
    );
    const milliseconds = performance.now() - begun;
    if (measured) into.push({ milliseconds, ok });
    await wait(Math.max(0, every - milliseconds));
  }
}

function everybody<Thing>(count: number, make: (user: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, user) => make(user));
}

function rowsOf(what: string, timings: readonly Timing[]): Row[] {
  const sorted = timings.map(({ milliseconds }) => milliseconds).toSorted((one, two) => one - two);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [
    { what: `${what}: requests a second`, value: (timings.length * 1_000) / MEASURED_MS, unit: '' },
    { what: `${what}: p50`, value: at(0.5), unit: 'ms' },
    { what: `${what}: p99`, value: at(0.99), unit: 'ms' },
    { what: `${what}: errors`, value: timings.filter(({ ok }) => !ok).length, unit: '' },
  ];
}

const TICKS_A_SECOND = 100;

/** What the program and its database have computed so far, whatever else the machine does. */
function cpuSecondsOf(dataFolder: string): number {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!environment.includes(`KURUKAN_DATA=${dataFolder}`) && !command.includes(dataFolder))
        continue;
      const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
        .slice(11, 13);
      ticks += Number(user) + Number(system);
    } catch {
      // A process that ended meanwhile, or of another user.
    }
  }
  return ticks / TICKS_A_SECOND;
}
