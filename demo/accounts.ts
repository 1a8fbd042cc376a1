import { listEditions } from '#modules/editions/service';
import type { Application } from '#platform/application';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { EditionScope } from '#platform/edition';
import { createAccount, listAccounts } from '#platform/identity/accounts';
import { createSignInLink } from '#platform/identity/links';
import { grantRole, type EditionRole } from '#platform/identity/roles';
import type { Signature } from '#platform/ledger/ledger';
import { accountRoles, type AccountRole } from '#platform/permissions';

/** Ids of the demo accounts, one for each role and one more: some things take two of the commission. */
export type DemoAccounts = Record<AccountRole, string> & { secondCommission: string };

/** `turn` is 2 for the second account of a role. */
export type DemoLink = { role: AccountRole; turn: 1 | 2; url: string };

/** Whose the narrowed roles are: two governments that are in the demo, and a company that is invented. */
export const EMBASSY_OF = 'SN';
export const LIAISON_OF = 'NE';
export const EXHIBITOR = 'EX-FARAZI';

/** Functions and no persons, in the language of the demo. */
const displayNames: Record<AccountRole, string> = {
  administrator: 'Administrateur (démonstration)',
  organiser: 'Organisateur (démonstration)',
  commission: 'Commission d’accréditation (démonstration)',
  protocol: 'Protocole (démonstration)',
  liaison: 'Officier de liaison, Niger (démonstration)',
  embassy: 'Ambassade du Sénégal (démonstration)',
  exhibitor: 'Exposant Farazi Radar (démonstration)',
  gate: 'Agent de porte (démonstration)',
  range: 'Direction de tir (démonstration)',
  reader: 'Lecteur des rapports (démonstration)',
};

/** What an installation is used for: the demo, somebody's own show, or nothing yet. */
export async function useOf(db: Database): Promise<'demo' | 'real' | 'none'> {
  const accounts = await listAccounts(db);
  if (accounts.some(({ email }) => email === demoAddress('organiser'))) return 'demo';
  const isUntouched = accounts.length === 0 && (await listEditions(db)).length === 0;
  return isUntouched ? 'none' : 'real';
}

export async function createDemoAccounts(host: {
  db: Database;
  clock: Clock;
}): Promise<DemoAccounts> {
  const created: Partial<DemoAccounts> = {
    secondCommission: await createAccount(host, {
      email: SECOND_COMMISSION,
      displayName: 'Commission, seconde personne (démonstration)',
      language: 'fr',
      isAdministrator: false,
    }),
  };
  for (const role of accountRoles)
    created[role] = await createAccount(host, {
      email: demoAddress(role),
      displayName: displayNames[role],
      language: 'fr',
      isAdministrator: role === 'administrator',
    });
  return created as DemoAccounts;
}

/** The roles of an edition; `exhibitor` is granted once the company has applied. */
export async function grantDemoRoles(
  db: Database,
  edition: EditionScope,
  by: Signature,
  accounts: DemoAccounts,
): Promise<void> {
  for (const role of accountRoles) {
    if (role === 'administrator' || role === 'exhibitor') continue;
    await grantRole(db, edition, by, { accountId: accounts[role], role, country: countryOf(role) });
  }
  const accountId = accounts.secondCommission;
  await grantRole(db, edition, by, { accountId, role: 'commission', country: null });
}

/** Links for every demo account, as long as nobody has signed in with one; none later. */
export async function demoLinks(app: Application): Promise<DemoLink[]> {
  const accounts = (await listAccounts(app.db)).filter(({ email }) => email?.endsWith(DOMAIN));
  if (accounts.some(({ lastSeenAt }) => lastSeenAt !== null)) return [];

  const links: DemoLink[] = [];
  const add = async (role: AccountRole, turn: DemoLink['turn'], address: string) => {
    const account = accounts.find(({ email }) => email === address);
    if (account && !account.disabledAt)
      links.push({ role, turn, url: await createSignInLink(app, account.id) });
  };
  for (const role of accountRoles) {
    await add(role, 1, demoAddress(role));
    if (role === 'commission') await add(role, 2, SECOND_COMMISSION);
  }
  return links;
}

export function demoAddress(role: AccountRole): string {
  return `${role}${DOMAIN}`;
}

const DOMAIN = '@demo.kurukan.test';
const SECOND_COMMISSION = `commission-2${DOMAIN}`;

function countryOf(role: EditionRole): string | null {
  if (role === 'embassy') return EMBASSY_OF;
  return role === 'liaison' ? LIAISON_OF : null;
}
