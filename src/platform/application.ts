import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { FileStore } from './files.ts';
import type { Locale } from './i18n.ts';
import type { Keyring } from './keyring.ts';
import type { Log } from './log.ts';
import type { Grant } from './permissions.ts';

/** What one running process has: made once at the start, given to every request and task. */
export type Application = {
  db: Database;
  clock: Clock;
  files: FileStore;
  keyring: Keyring;
  log: Log;
  /** The address people reach it at, without a trailing slash. */
  origin: string;
};

/** Someone whose identity has been proven in this session. */
export type SignedIn = {
  accountId: string;
  sessionId: string;
  /** Set where a link was opened and no account signed in. */
  linkId: string | null;
  displayName: string;
  isAdministrator: boolean;
  grants: readonly Grant[];
};

/** A device whose signature of this request was found good; it is nobody's account. */
export type AskingDevice = { id: string; editionId: string };

/** What one request brings with it. */
export type RequestContext = {
  app: Application;
  account: SignedIn | null;
  device?: AskingDevice;
  locale: Locale;
};
