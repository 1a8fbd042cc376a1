import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createTransport } from 'nodemailer';
import { readOfflineRoot } from '#modules/badges/trust/listing';
import { shortFingerprint } from '#modules/badges/trust/service';
import { openDatabase, type Database } from '#platform/database';
import { AppError } from '#platform/errors';
import { provenEdition } from '#platform/edition';
import type { Locale, Translator } from '#platform/i18n';
import { verifyLedger } from '#platform/ledger/ledger';
import { pendingMigrations } from '#platform/migrations';
import { openDatabaseServer } from '#platform/postgres/server';
import { sentenceFor } from '#platform/problem';
import type { Settings } from '#platform/settings';
import type { Command } from './arguments.ts';
import { listLedgers } from './ledger-verify.ts';

type Finding = { state: 'ok' | 'warning' | 'failed'; text: string };

const LOW_DISK_MEGABYTES = 1000;
const MOST_CLOCK_SECONDS = 2;
/** No edition is older than the program. */
const EARLIEST = Date.parse('2025-01-01T00:00:00Z');

/** Looks at everything a show depends on, and mends nothing. Exit code 1 when something is broken. */
export const command: Command = {
  async run({ settings, locale, t }) {
    const findings = [
      checkNode(t),
      checkFolder(settings, t),
      checkDisk(settings, t),
      checkFonts(t),
      checkKeys(settings, t),
      await checkMail(settings, t),
      ...(await checkDatabase(settings, locale, t)),
    ];

    const width = Math.max(...findings.map(({ state }) => t(`cli.doctor.${state}`).length));
    for (const { state, text } of findings)
      console.log(`${t(`cli.doctor.${state}`).padEnd(width)}  ${text}`);
    const failures = findings.filter(({ state }) => state === 'failed').length;
    console.log(
      failures === 0 ? t('cli.doctor.healthy') : t('cli.doctor.unhealthy', { count: failures }),
    );
    return failures === 0 ? 0 : 1;
  },
};

function checkNode(t: Translator): Finding {
  const version = process.versions.node;
  return Number(version.split('.')[0]) >= 24
    ? ok(t('cli.doctor.node', { version }))
    : failed(t('cli.doctor.nodeTooOld', { version }));
}

function checkFolder({ dataFolder: folder }: Settings, t: Translator): Finding {
  const probe = join(folder, `.doctor-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
    return ok(t('cli.doctor.folder', { folder }));
  } catch {
    return failed(t('cli.doctor.folderNotWritable', { folder }));
  }
}

function checkDisk({ dataFolder }: Settings, t: Translator): Finding {
  const { bavail, bsize } = statfsSync(
    statSync(dataFolder, { throwIfNoEntry: false }) ? dataFolder : '/',
  );
  const megabytes = Math.floor((bavail * bsize) / 1_000_000);
  return megabytes >= LOW_DISK_MEGABYTES
    ? ok(t('cli.doctor.disk', { megabytes }))
    : failed(t('cli.doctor.diskLow', { megabytes }));
}

function checkFonts(t: Translator): Finding {
  const require = createRequire(import.meta.url);
  const missing = ['@expo-google-fonts/noto-sans', '@expo-google-fonts/noto-sans-arabic'].filter(
    (name) => {
      try {
        require.resolve(`${name}/package.json`);
        return false;
      } catch {
        return true;
      }
    },
  );
  return missing.length === 0
    ? ok(t('cli.doctor.fonts'))
    : failed(t('cli.doctor.fontsMissing', { names: missing.join(', ') }));
}

function checkKeys({ keysFolder, installationKey }: Settings, t: Translator): Finding {
  if (installationKey) return ok(t('cli.doctor.keys'));

  const file = join(keysFolder, 'installation.key');
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return warning(t('cli.doctor.keysMissing'));
  return (found.mode & 0o077) === 0
    ? ok(t('cli.doctor.keys'))
    : failed(t('cli.doctor.keysOpen', { file }));
}

async function checkMail({ smtpUrl }: Settings, t: Translator): Promise<Finding> {
  if (!smtpUrl) return warning(t('cli.doctor.mailMissing'));

  const transport = createTransport({ url: smtpUrl, connectionTimeout: 5000 });
  try {
    await transport.verify();
    return ok(t('cli.doctor.mail'));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return failed(t('cli.doctor.mailFailed', { reason }));
  } finally {
    transport.close();
  }
}

async function checkDatabase(settings: Settings, locale: Locale, t: Translator) {
  try {
    const server = await openDatabaseServer(settings);
    const db = openDatabase(server.connection, 2);
    try {
      return await checkOpenDatabase(db, t);
    } finally {
      await db.destroy();
      await server.stop();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const reason = await sentenceFor(error.code, error.details, locale);
    return [failed(t('cli.doctor.databaseFailed', { reason }))];
  }
}

async function checkOpenDatabase(db: Database, t: Translator): Promise<Finding[]> {
  const { rows } = await sql<{ version: string; now: Date }>`
    select current_setting('server_version') as version, clock_timestamp() as now`.execute(db);
  const version = rows[0]?.version.split(' ')[0] ?? '?';
  const apart = Math.round(Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0)) / 1000);
  const isClockSane = apart <= MOST_CLOCK_SECONDS && Date.now() > EARLIEST;
  const pending = await pendingMigrations(db);
  const findings = [
    ok(t('cli.doctor.database', { version })),
    isClockSane
      ? ok(t('cli.doctor.clock'))
      : failed(t('cli.doctor.clockWrong', { seconds: apart })),
    pending.length === 0
      ? ok(t('cli.doctor.migrations'))
      : warning(t('cli.doctor.migrationsPending', { count: pending.length })),
  ];
  if (pending.length > 0) return findings;
  return [...findings, await checkRoot(db, t), ...(await checkLedgers(db, t))];
}

/** Badges hold without one; whoever takes the server could then make keys that gates believe. */
async function checkRoot(db: Database, t: Translator): Promise<Finding> {
  const root = await readOfflineRoot(db);
  return root
    ? ok(t('cli.badgeKeys.offlineRoot', { fingerprint: shortFingerprint(root) }))
    : warning(t('cli.badgeKeys.noRoot'));
}

async function checkLedgers(db: Database, t: Translator): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const edition of await listLedgers(db)) {
    const { fault } = await verifyLedger(db, provenEdition(edition));
    findings.push(
      fault
        ? failed(t('cli.doctor.ledgerTouched', { edition, seq: String(fault.seq) }))
        : ok(t('cli.doctor.ledger', { edition })),
    );
  }
  return findings;
}

function ok(text: string): Finding {
  return { state: 'ok', text };
}

function warning(text: string): Finding {
  return { state: 'warning', text };
}

function failed(text: string): Finding {
  return { state: 'failed', text };
}
