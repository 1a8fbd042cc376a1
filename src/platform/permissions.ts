/**
 * Who may do what. A permission is a value that names its roles, so the right stands beside
 * the act it protects; a route can only be built from a permission, so nothing is open by
 * omission.
 */
export const roles = [
  /** Runs the installation: accounts, backup, keys. Sees no dossier. */
  'administrator',
  /** The operator company that stages the show. Recommends, never decides on a person. */
  'organiser',
  /** The host state's commission: decides on persons. Never recommends. */
  'commission',
  /** The ministry desk that invites and receives delegations. */
  'protocol',
  /** Accompanies a delegation. */
  'liaison',
  /** The focal point of a government: sees its own country. */
  'embassy',
  /** The staff of a company or force with a stand: sees its own company. */
  'exhibitor',
  /** Gate staff, and whoever counts heads in a convoy. */
  'gate',
  /** The host army's officers who run the range: safety, control, range officers. */
  'range',
  /** Reads frozen reports: ministries, sponsors, auditors. */
  'reader',
  /** One person of a delegation, who comes by a link: sees and completes what is their own. */
  'person',
  /** A media house, a contractor or a visitor who asks to be let in: by a link, and only their own requests. */
  'asker',
] as const;

export type Role = (typeof roles)[number];

/** What an account can hold; a person and an asker come by a link. */
export type AccountRole = Exclude<Role, 'person' | 'asker'>;

export const accountRoles: readonly AccountRole[] = roles.filter(
  (role) => role !== 'person' && role !== 'asker',
);

export type Permission = { readonly name: string; readonly roles: readonly Role[] };

export function permission(name: string, allowed: readonly Role[]): Permission {
  return { name, roles: allowed };
}

/**
 * A role held in one edition, narrowed to a country (embassy, liaison), a company (exhibitor) or
 * one participant (person).
 */
export type Grant = {
  editionId: string;
  role: Role;
  country: string | null;
  exhibitorId: string | null;
  participantId: string | null;
};

/** The person or process behind an act, as the ledger names it. */
export type Actor = {
  /** `account:<id>`, `link:<id>`, `system`, `import:<file>` or `device:<id>`. Never a personal name. */
  id: string;
  roles: readonly Role[];
  /** ISO 3166 alpha-2; set for a focal point, who acts for one government only. */
  country: string | null;
  /** Set for exhibitor staff, who act for one company only. */
  exhibitorId: string | null;
  /** Set for whoever acts for nobody but themselves. */
  participantId: string | null;
};

export function isAllowed(actor: Pick<Actor, 'roles'>, needed: Permission): boolean {
  return needed.roles.some((role) => actor.roles.includes(role));
}

/** The program itself: migrations, the demo, what runs at night. */
export const systemActor: Actor = {
  id: 'system',
  roles: [],
  country: null,
  exhibitorId: null,
  participantId: null,
};
