import { createKeyring } from '../keyring.ts';
import { fixedClock } from '../clock.ts';
import type { Database } from '../database.ts';
import { createLog } from '../log.ts';
import { createAccount, type NewAccount } from './accounts.ts';
import type { IdentityHost, Visit } from './types.ts';

export const aVisit: Visit = {
  address: '41.73.96.10',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

/** The same installation at any instant; `logged` holds every line it has written. */
export function anInstallation(db: Database, { origin = 'https://kurukan.example' } = {}) {
  const logged: string[] = [];
  const keyring = createKeyring(Buffer.alloc(32, 7));
  const log = createLog('trace', { write: (line: string) => void logged.push(line) });
  const at = (instant: string | Date): IdentityHost => ({
    db,
    keyring,
    log,
    origin,
    clock: fixedClock(instant),
  });
  return { at, logged };
}

export function anAccount(
  host: Pick<IdentityHost, 'db' | 'clock'>,
  changes: Partial<NewAccount> = {},
): Promise<string> {
  return createAccount(host, {
    email: 'awa@embassy.example',
    displayName: 'Awa Traoré',
    language: 'fr',
    ...changes,
  });
}

export async function anEdition(db: Database, id = 'bamex-2025'): Promise<void> {
  const text = JSON.stringify({ fr: 'BAMEX', en: 'BAMEX', tr: 'BAMEX', ar: 'BAMEX' });
  await db
    .insertInto('edition')
    .values({
      id,
      series: 'bamex',
      number: 1,
      name: text,
      theme: text,
      patronage: text,
      hostCountry: 'ML',
      city: 'Bamako',
      startsOn: '2025-11-11',
      endsOn: '2025-11-14',
      timeZone: 'Africa/Bamako',
    })
    .execute();
}
