/**
 * What it costs to serve: latency of pages and API, weight of pages, memory of the program with
 * its database. Runs the program as a newcomer does, with the demo.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { startProgram } from '../e2e/program.ts';
import type { Row } from './row.ts';

const REQUESTS = 300;
const AT_ONCE = 8;

export async function benchServing(): Promise<Row[]> {
  const program = await startProgram({ stage: 'results' });
  try {
    const cookie = await signIn(program.links.get('Organiser') ?? '');
    const office = `${program.origin}/office/bamex-2025`;
    const api = `${program.origin}/api/v1/editions/bamex-2025`;
    const idle = memoryOf(program.dataFolder);

    return [
      ...(await latency(
        'public page, exhibitors',
        `${program.origin}/fr/bamex-2025/exhibitors`,
        cookie,
      )),
      ...(await latency('office page, people', `${office}/people`, cookie)),
      ...(await latency('API, people, 50 rows', `${api}/participants?pageSize=50`, cookie)),
      ...(await latency('API, results, every figure', `${api}/results`, cookie, 30)),
      ...(await weight('public page', `${program.origin}/fr/bamex-2025`, cookie)),
      ...(await weight(
        'public page, exhibitors',
        `${program.origin}/fr/bamex-2025/exhibitors`,
        cookie,
      )),
      ...(await weight('sign-in page', `${program.origin}/sign-in`, '')),
      ...(await weight('office, overview', office, cookie)),
      { what: 'memory, program and database, just started', value: idle, unit: 'MB' },
      {
        what: 'memory, program and database, after the above',
        value: memoryOf(program.dataFolder),
        unit: 'MB',
      },
    ];
  } finally {
    await program.stop();
  }
}

export async function signIn(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' });
  if (response.status === 200) {
    const confirmed = await fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        origin: new URL(link).origin,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: '',
    });
    return cookieOf(confirmed);
  }
  return cookieOf(response);
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** `url` is one address, or that of each request. */
export async function latency(
  what: string,
  url: string | ((request: number) => string),
  cookie: string,
  requests = REQUESTS,
): Promise<Row[]> {
  const times: number[] = [];
  let next = 0;
  const addressOf = (request: number) => (typeof url === 'string' ? url : url(request));
  const worker = async () => {
    while (next++ < requests) {
      const address = addressOf(next);
      const started = performance.now();
      const response = await fetch(address, { headers: { cookie } });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      times.push(performance.now() - started);
    }
  };
  await fetch(addressOf(0), { headers: { cookie } });
  await Promise.all(Array.from({ length: AT_ONCE }, worker));

  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [
    { what: `${what}: p50, ${AT_ONCE} at once`, value: at(0.5), unit: 'ms' },
    { what: `${what}: p99, ${AT_ONCE} at once`, value: at(0.99), unit: 'ms' },
  ];
}

/** The page and everything it loads by itself, compressed as it crosses the wire. */
async function weight(what: string, url: string, cookie: string): Promise<Row[]> {
  const page = await (await fetch(url, { headers: { cookie } })).text();
  const parts = [...page.matchAll(/(?:href|src)="(\/(?:assets\/[^"]+|favicon\.svg))"/g)].map(
    (match) => match[1] ?? '',
  );
  let bytes = gzipSync(page).byteLength;
  for (const part of new Set(parts)) {
    const loaded = await fetch(new URL(part, url));
    const body = Buffer.from(await loaded.arrayBuffer());
    bytes += /\.(woff2|png)$/.test(part) ? body.byteLength : gzipSync(body).byteLength;
  }
  return [{ what: `first load, ${what}`, value: bytes / 1024, unit: 'kB gz' }];
}

/** Proportional set size of the program and its database, so that shared pages count once. */
export function memoryOf(dataFolder: string): number {
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!environment.includes(`KURUKAN_DATA=${dataFolder}`) && !command.includes(dataFolder))
        continue;
      const [, size = '0'] =
        /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
      kilobytes += Number(size);
    } catch {
      // A process that ended meanwhile, or of another user.
    }
  }
  return kilobytes / 1024;
}
