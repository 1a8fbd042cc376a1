import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aDelegationRow, anExhibitorRow } from '#modules/participants/testing';
import type { Database } from '#platform/database';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { emptyStatement, type Statement } from '../../profiles/types.ts';
import { readSavedSettings, saveSettings } from '../../settings/service.ts';
import type { MeetingSettings } from '../../settings/types.ts';
import type { PartyKind } from '../../types.ts';
import type { WishWord } from '../../wishes/stating/types.ts';
import { meetingWishRoutes } from '../routes.ts';

/** An edition with a delegation of Burkina Faso and two exhibitors, and everybody who may speak for them. */
export async function aScene(db: Database) {
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const edition = provenEdition('bamex-2025');
  const organiser = signedBy('account:organiser');
  const delegationId = await aDelegationRow(db, 'BF');
  const exhibitorId = await anExhibitorRow(db, 'TR');
  const otherId = await anExhibitorRow(db, 'FR');

  const as = (role: Role, held: { country?: string; exhibitorId?: string } = {}) =>
    callAs(testApplication(db), meetingWishRoutes, role, held);
  const embassy = () => as('embassy', { country: 'BF' });
  const own = { edition, kind: 'delegation' as const, id: delegationId };
  const about = (id = exhibitorId) => ({ ...own, to: { kind: 'exhibitor' as const, id } });
  const company = (id: string) => ({ edition, kind: 'exhibitor' as const, id });

  return {
    ...{ edition, organiser, delegationId, exhibitorId, otherId, as, embassy, own, about },
    read: () => embassy().read(own),
    readAs: (
      role: 'organiser' | 'exhibitor',
      kind: PartyKind = 'exhibitor',
      id = exhibitorId,
      search = '',
    ) => {
      const held = role === 'exhibitor' ? { exhibitorId: id } : {};
      return as(role, held).read({ edition, kind, id, search });
    },
    /** The embassy says something of an exhibitor. */
    say: (word: WishWord, id = exhibitorId) => embassy().say({ ...about(id), word }),
    /** The exhibitor says never of the delegation. */
    refuse: () =>
      as('exhibitor', { exhibitorId }).say({
        ...{ ...company(exhibitorId), word: 'never' },
        to: { kind: 'delegation', id: delegationId },
      }),
    state: (changes: Partial<Statement>, version = 0) =>
      embassy().state({ ...own, ...emptyStatement, ...changes, version }),
    offer: (id: string, changes: Partial<Statement>) =>
      as('exhibitor', { exhibitorId: id }).state({
        ...{ ...company(id), ...emptyStatement, ...changes, version: 0 },
      }),
    changeSettings: async (change: (settings: MeetingSettings) => Partial<MeetingSettings>) => {
      const { settings, version } = await readSavedSettings(db, edition);
      const changed = { settings: { ...settings, ...change(settings) }, version };
      await db.transaction().execute((tx) => saveSettings(tx, edition, organiser, changed));
    },
  };
}

export function namesIn(list: readonly { name: string }[]) {
  return list.map(({ name }) => name);
}
