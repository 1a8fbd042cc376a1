import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

/**
 * What an installation may set, all of it in the environment and all of it optional: a
 * laptop needs none. No `.env` file is read, so what runs is what the service manager shows.
 */
const environment = z.object({
  /** Folder of everything that must be kept: the database, files, keys. */
  KURUKAN_DATA: z.string().default('var'),
  /** TCP port of the pages and the API. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(4600),
  /** Address to listen on. The default keeps a laptop to itself; `0.0.0.0` opens it. */
  KURUKAN_HOST: z.string().default('127.0.0.1'),
  /** The address people type, behind a proxy or a name; sign-in is bound to it. */
  KURUKAN_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  /** Files in PEM with which the pages are served over TLS, without a proxy; read again when they change. */
  KURUKAN_TLS_CERTIFICATE: z.string().optional(),
  KURUKAN_TLS_KEY: z.string().optional(),
  /** An existing PostgreSQL 15 or later, in place of the private one. */
  DATABASE_URL: z.string().optional(),
  /** `bundled`, or a folder with `initdb` and `postgres`, for the private database. */
  KURUKAN_POSTGRES: z.string().optional(),
  /** `smtp://user:password@host:587`; without it mails wait in the outbox. */
  SMTP_URL: z.string().optional(),
  /** Sender of the mails. */
  KURUKAN_MAIL_FROM: z.string().optional(),
  /** The installation's key, 32 bytes in base64, where several processes share it. */
  KURUKAN_KEY: z.string().optional(),
  /** Encrypts backups, and opens them again. */
  KURUKAN_BACKUP_PASSPHRASE: z.string().optional(),
  /** Who reads `/metrics` sends it as a bearer token; without it there are no metrics. */
  KURUKAN_METRICS_TOKEN: z.string().min(16).optional(),
  /** The time it is in the demo, ISO 8601, to rehearse a day of it; an own show keeps the real time. */
  KURUKAN_DEMO_NOW: z.iso.datetime({ offset: true }).optional(),
  /** `fatal` to `trace`, or `silent`. */
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default(process.stderr.isTTY ? 'warn' : 'info'),
});

export type Settings = {
  dataFolder: string;
  /** The private cluster's own folder. */
  postgresFolder: string;
  filesFolder: string;
  keysFolder: string;
  port: number;
  host: string;
  origin: string | undefined;
  /** Files in PEM; null where the pages are served without TLS. */
  tls: TlsFiles | null;
  databaseUrl: string | undefined;
  postgresBinaries: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  installationKey: string | undefined;
  backupPassphrase: string | undefined;
  metricsToken: string | undefined;
  demoNow: string | undefined;
  logLevel: z.infer<typeof environment>['LOG_LEVEL'];
};

export type TlsFiles = { certificate: string; key: string };

/** @throws AppError `settings.invalid` naming the first setting that is not understood */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new AppError('settings.invalid', { name });
  }

  const { data } = parsed;
  const dataFolder = resolve(data.KURUKAN_DATA);
  return {
    dataFolder,
    postgresFolder: resolve(dataFolder, 'postgres'),
    filesFolder: resolve(dataFolder, 'files'),
    keysFolder: resolve(dataFolder, 'keys'),
    port: data.PORT,
    host: data.KURUKAN_HOST,
    origin: data.KURUKAN_ORIGIN?.replace(/\/+$/, ''),
    tls: readTls(data.KURUKAN_TLS_CERTIFICATE, data.KURUKAN_TLS_KEY),
    databaseUrl: data.DATABASE_URL,
    postgresBinaries: data.KURUKAN_POSTGRES,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.KURUKAN_MAIL_FROM,
    installationKey: data.KURUKAN_KEY,
    backupPassphrase: data.KURUKAN_BACKUP_PASSPHRASE,
    metricsToken: data.KURUKAN_METRICS_TOKEN,
    demoNow: data.KURUKAN_DEMO_NOW,
    logLevel: data.LOG_LEVEL,
  };
}

/** Both or neither: a certificate without its key is a mistake, and not a wish to go without. */
function readTls(certificate: string | undefined, key: string | undefined): TlsFiles | null {
  if (certificate === undefined && key === undefined) return null;
  if (certificate === undefined)
    throw new AppError('settings.invalid', { name: 'KURUKAN_TLS_CERTIFICATE' });
  if (key === undefined) throw new AppError('settings.invalid', { name: 'KURUKAN_TLS_KEY' });
  return { certificate: resolve(certificate), key: resolve(key) };
}
