import { os } from '@orpc/server';
import { z } from 'zod';
import type { AskingDevice, RequestContext, SignedIn } from './application.ts';
import { provenEdition, type EditionScope } from './edition.ts';
import { AppError } from './errors.ts';
import type { Signature } from './ledger/ledger.ts';
import { isAllowed, type Actor, type Grant, type Permission, type Role } from './permissions.ts';

/**
 * The one way to write a procedure of the API. Each begins with who may call it, so a
 * procedure that is open by omission cannot be written:
 *
 *     list: allow(mayReadStands)
 *       .route({ method: 'GET', path: '/editions/{edition}/stands' })
 *       .input(inEdition({ hall: z.string().optional() }))
 *       .output(z.array(standSchema))
 *       .handler(({ context, input }) => listStands(context.db, context.edition, input)),
 */
export type Access =
  | { kind: 'edition'; permission: Permission }
  | { kind: 'signed-in' }
  | { kind: 'administrator' }
  /** A gate device that has signed its request, and nobody else. */
  | { kind: 'device' }
  | { kind: 'public' };

const base = os
  .$context<RequestContext>()
  .$meta<{ access: Access }>({ access: { kind: 'public' } });

/** For what belongs to one edition. The path carries `{edition}`; the handler gets the proven scope. */
export function allow(permission: Permission) {
  return base
    .meta({ access: { kind: 'edition', permission } })
    .use(({ context, next }, input: unknown) => {
      const account = signedInAccount(context);
      const { edition, actor } = enterEdition(account, editionIn(input), permission);
      return next({
        context: { ...shortcuts(context), edition, actor, by: signed(context, actor) },
      });
    });
}

/** For what is about the account itself, whatever its roles. */
export function allowSignedIn() {
  return base.meta({ access: { kind: 'signed-in' } }).use(({ context, next }) => {
    const account = signedInAccount(context);
    // A link is no account: it has no sessions, no passkeys and no name of its own.
    if (account.linkId) throw new AppError('session.required');
    return next({ context: { ...shortcuts(context), account } });
  });
}

/** For the installation: editions, accounts, keys. */
export function allowAdministrator() {
  return base.meta({ access: { kind: 'administrator' } }).use(({ context, next }) => {
    const account = signedInAccount(context);
    if (!account.isAdministrator)
      throw new AppError('permission.denied', { permission: 'administrator' });
    const actor = actorOf(account, []);
    return next({ context: { ...shortcuts(context), account, actor, by: signed(context, actor) } });
  });
}

/**
 * For gate devices: a device is no account, and no other procedure is open to it. It acts in the
 * edition it was enrolled in, and in the name of nobody but itself.
 */
export function allowDevice() {
  return base.meta({ access: { kind: 'device' } }).use(({ context, next }, input: unknown) => {
    const { device } = context;
    if (!device) throw new AppError('session.required');
    const wanted = editionIn(input);
    if (wanted !== device.editionId) throw new AppError('edition.unknown', { edition: wanted });

    const actor = actorOfDevice(device);
    return next({
      context: {
        ...shortcuts(context),
        edition: provenEdition(device.editionId),
        device,
        actor,
        by: signed(context, actor),
      },
    });
  });
}

/** For what anybody may read: the public pages and what a sign-in needs. */
export function allowEveryone() {
  return base
    .meta({ access: { kind: 'public' } })
    .use(({ context, next }) => next({ context: shortcuts(context) }));
}

/** The input of a procedure in an edition: its own fields beside the edition of the path. */
export function inEdition<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ edition: z.string(), ...shape });
}

/**
 * Proves that an account may do something in an edition.
 *
 * @throws AppError `edition.unknown` where the account holds nothing in it, so that nobody
 * learns which editions exist; `permission.denied` where its roles there are other ones.
 */
export function enterEdition(
  account: SignedIn,
  editionId: string,
  permission: Permission,
): { edition: EditionScope; actor: Actor } {
  const grants = account.grants.filter((grant) => grant.editionId === editionId);
  if (grants.length === 0) throw new AppError('edition.unknown', { edition: editionId });

  // A right that comes with a wide role must not be narrowed by another one held beside it.
  const giving = grants.filter((grant) => permission.roles.includes(grant.role));
  const wide = giving.some(isWide);
  const actor: Actor = {
    ...actorOf(
      account,
      grants.map((grant) => grant.role),
    ),
    country: wide ? null : (giving.find((grant) => grant.country)?.country ?? null),
    exhibitorId: wide ? null : (giving.find((grant) => grant.exhibitorId)?.exhibitorId ?? null),
    participantId: wide
      ? null
      : (giving.find((grant) => grant.participantId)?.participantId ?? null),
  };
  if (!isAllowed(actor, permission))
    throw new AppError('permission.denied', { permission: permission.name });

  return { edition: provenEdition(editionId), actor };
}

function actorOf(account: SignedIn, roles: readonly Role[]): Actor {
  const id = account.linkId ? `link:${account.linkId}` : `account:${account.accountId}`;
  return { id, roles, country: null, exhibitorId: null, participantId: null };
}

function actorOfDevice({ id }: AskingDevice): Actor {
  return {
    id: `device:${id}`,
    roles: ['gate'],
    country: null,
    exhibitorId: null,
    participantId: null,
  };
}

function isWide({ country, exhibitorId, participantId }: Grant): boolean {
  return !country && !exhibitorId && !participantId;
}

function signedInAccount(context: RequestContext): SignedIn {
  if (!context.account) throw new AppError('session.required');
  return context.account;
}

function editionIn(input: unknown): string {
  const parsed = editionOfInput.safeParse(input);
  if (!parsed.success) throw new AppError('edition.unknown', { edition: '' });
  return 'params' in parsed.data ? parsed.data.params.edition : parsed.data.edition;
}

const inPath = z.object({ edition: z.string() });
/** Where the body is bytes, what stands in the path comes beside it. */
const editionOfInput = z.union([inPath, z.object({ params: inPath })]);

function shortcuts({ app }: RequestContext) {
  return { db: app.db, clock: app.clock };
}

function signed({ app }: RequestContext, actor: Actor): Signature {
  return { actor, clock: app.clock };
}
