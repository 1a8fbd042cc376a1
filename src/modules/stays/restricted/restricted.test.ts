import { beforeEach, describe, expect, it } from 'vitest';
import { aDelegation } from '#modules/delegations/testing';
import { registerDelegation } from '#modules/delegations/service';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { registerParticipant } from '#modules/participants/service';
import { aPersonInput } from '#modules/participants/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import type { Role } from '#platform/permissions';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { stayRoutes } from '../routes.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const office = signedBy('account:office');
const weapon = {
  type: 'pistol',
  calibre: '9x19',
  serial: 'MARK-WEAPON',
  ammunitionCount: 30,
  permitNumber: 'P-1',
};
const radio = { device: 'MARK-RADIO', band: 'UHF', frequencyMhz: 446.00625, powerW: 4 };

let app: Application;
let participantId: string;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  const delegationId = await db
    .transaction()
    .execute((tx) => registerDelegation(tx, edition, office, aDelegation({ country: 'SN' })));
  const guard = aPersonInput({ country: 'SN', nationality: 'SN', delegationId });
  participantId = await registerParticipant(db, edition, office, guard);
  await as('embassy', 'SN').give({
    edition,
    participantId,
    'access-needs': 'MARK-ACCESS',
    weapons: [weapon],
    radios: [radio],
  });
});

describe('what is restricted', () => {
  it('is opened by those it is for, each reading on record without its content', async () => {
    const asked = { edition, participantId };
    expect(await as('commission').readWeapons({ ...asked, purpose: 'permit' })).toEqual({
      content: [weapon],
    });
    expect(await as('protocol').readRadios({ ...asked, purpose: 'security' })).toEqual({
      content: [radio],
    });
    expect(await as('liaison', 'SN').readAccessNeeds({ ...asked, purpose: 'reception' })).toEqual({
      content: 'MARK-ACCESS',
    });

    expect(await readings()).toEqual([
      { participantId, fields: ['weapons'], purpose: 'permit' },
      { participantId, fields: ['radios'], purpose: 'security' },
      { participantId, fields: ['access-needs'], purpose: 'reception' },
    ]);
  });

  it('is closed to an officer of another country, and to who gave it', async () => {
    const asked = { edition, participantId, purpose: 'reception' } as const;

    await expect(as('liaison', 'NE').readAccessNeeds(asked)).rejects.toMatchObject({
      code: 'participant.unknown',
    });
    await expect(as('liaison', 'SN').readWeapons(asked)).rejects.toMatchObject({
      code: 'permission.denied',
    });
    await expect(as('embassy', 'SN').readAccessNeeds(asked)).rejects.toMatchObject({
      code: 'permission.denied',
    });
    expect(await readings()).toEqual([]);
  });

  it('shows the embassy that it was given, and can be replaced and taken back', async () => {
    const [stay] = await as('embassy', 'SN').delegations({ edition });
    const read = () => as('embassy', 'SN').get({ edition, delegationId: stay?.id ?? '' });
    expect((await read()).people[0]?.given).toEqual(['access-needs', 'radios', 'weapons']);
    expect(JSON.stringify(await read())).not.toContain('MARK');

    await as('embassy', 'SN').give({ edition, participantId, weapons: [], 'access-needs': 'new' });
    expect((await read()).people[0]?.given).toEqual(['access-needs', 'radios']);
    const asked = { edition, participantId, purpose: 'medical' } as const;
    expect(await as('protocol').readAccessNeeds(asked)).toEqual({ content: 'new' });
    expect(await as('protocol').readWeapons(asked)).toEqual({ content: null });
  });

  it('cannot be opened as another field, or as that of somebody else', async () => {
    const { sealed } = await db
      .selectFrom('stayRestricted')
      .select('sealed')
      .where('field', '=', 'access-needs')
      .executeTakeFirstOrThrow();
    await db.updateTable('stayRestricted').set({ sealed }).where('field', '=', 'weapons').execute();

    await expect(
      as('commission').readWeapons({ edition, participantId, purpose: 'permit' }),
    ).rejects.toMatchObject({ code: 'key.wrong' });
  });
});

function as(role: Role, country: string | null = null) {
  return callAs(app, stayRoutes, role, { country });
}

async function readings() {
  const rows = await db
    .selectFrom('ledgerEntry')
    .select('data')
    .where('kind', '=', 'restricted.read')
    .orderBy('seq')
    .execute();
  return rows.map(({ data }) => data);
}
