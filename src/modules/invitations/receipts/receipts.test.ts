import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { callAs, signedBy, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { saveInvitations } from '../bulk/service.ts';
import { invitationRoutes } from '../routes.ts';
import { listAllInvitations } from '../store.ts';
import { anInvitationRecord, answeredSenegal } from '../testing.ts';
import { largestReceipt, receiptTypeOf } from './rules.ts';

const db = useTestDatabase();
const edition = provenEdition('bamex-2025');
const at = '2025-10-01T09:00:00Z';
let app: Application;

beforeEach(async () => {
  app = testApplication(db, at);
  await db.transaction().execute(async (tx) => {
    await createEdition(tx, signedBy('system'), aPlan({ stage: 'invitations' }));
    await saveInvitations(tx, edition, signedBy('import:test', at), [
      anInvitationRecord({ sentAt: new Date('2025-09-17T11:00:00Z') }),
      anInvitationRecord({
        externalId: 'INV-TG',
        country: 'TG',
        number: 'NV-3',
        ...answeredSenegal,
        deliveredAt: null,
      }),
      anInvitationRecord({ externalId: 'INV-GH', country: 'GH', number: 'NV-4' }),
    ]);
  });
});

describe('a scanned receipt', () => {
  it('delivers what was on its way, and is handed back as it came', async () => {
    const id = await idOf('SN');
    const filed = await protocol().fileReceipt({ edition, id, scan: scanned('%PDF-1.7 signed') });

    expect(filed).toMatchObject({ state: 'delivered', deliveredAt: new Date(at) });
    const receipt = await protocol().receipt({ edition, id });
    expect([receipt.name, receipt.type]).toEqual(['receipt-SN.pdf', 'application/pdf']);
    expect(await receipt.text()).toBe('%PDF-1.7 signed');
    const kinds = await db.selectFrom('ledgerEntry').select('kind').orderBy('seq').execute();
    expect(kinds.slice(-2).map(({ kind }) => kind)).toEqual([
      'invitation.delivered',
      'invitation.receipt-filed',
    ]);
  });

  it('turns up after the answer, and the answer stands', async () => {
    const id = await idOf('TG');
    const filed = await protocol().fileReceipt({
      edition,
      id,
      scan: scanned('\u00ff\u00d8\u00ff\u00e0'),
      at: new Date('2025-09-19T11:00:00Z'),
    });

    expect(filed).toMatchObject({ state: 'answered', answer: ['delegation', 'speaker'] });
    expect((await protocol().receipt({ edition, id })).type).toBe('image/jpeg');
  });

  it.each([
    ['a page that calls itself a PDF', '<html><script>alert(1)</script>', 'receipt-not-a-scan'],
    ['a drawing with a script', '<svg onload="alert(1)"/>', 'receipt-not-a-scan'],
    ['nothing', '', 'receipt-not-a-scan'],
    ['a program', 'MZ\u0090', 'receipt-not-a-scan'],
    ['half a magic', '%PD', 'receipt-not-a-scan'],
  ])('is refused where it is %s', async (_what, content, code) => {
    const one = { edition, id: await idOf('SN'), scan: scanned(content) };

    await expect(protocol().fileReceipt(one)).rejects.toMatchObject({
      code: `invitation.${code}`,
    });
    expect((await protocol().get(one)).state).toBe('sent');
  });

  it('may have the largest size, and not a byte more', async () => {
    const id = await idOf('SN');
    const of = (size: number) => scanned('%PDF-'.padEnd(size, ' '));

    await expect(
      protocol().fileReceipt({ edition, id, scan: of(largestReceipt + 1) }),
    ).rejects.toMatchObject({ code: 'invitation.receipt-too-large' });
    expect(await protocol().fileReceipt({ edition, id, scan: of(largestReceipt) })).toMatchObject({
      state: 'delivered',
    });
  });

  it('proves nothing of what never left', async () => {
    const one = { edition, id: await idOf('GH'), scan: scanned('%PDF-1.7') };

    await expect(protocol().fileReceipt(one)).rejects.toMatchObject({
      code: 'invitation.not-sent',
    });
    await expect(protocol().receipt(one)).rejects.toMatchObject({ code: 'invitation.no-receipt' });
  });

  it('is seen by the embassy it is of, and by no other', async () => {
    const id = await idOf('SN');
    await protocol().fileReceipt({ edition, id, scan: scanned('%PDF-1.7') });
    const embassy = (country: string) => callAs(app, invitationRoutes, 'embassy', { country });

    expect((await embassy('SN').receipt({ edition, id })).size).toBe(8);
    await expect(embassy('GH').receipt({ edition, id })).rejects.toMatchObject({
      code: 'invitation.unknown',
    });
    await expect(
      embassy('SN').fileReceipt({ edition, id, scan: scanned('%PDF-1.7') }),
    ).rejects.toMatchObject({ code: 'permission.denied' });
  });
});

describe('receiptTypeOf', () => {
  it('goes by the first bytes, whatever follows', () => {
    expect(receiptTypeOf(Buffer.from('89504e470d0a1a0a00', 'hex'))).toBe('image/png');
    expect(receiptTypeOf(Buffer.from('89504e470d0a1a', 'hex'))).toBeNull();
  });
});

/** The name and the type lie on purpose: only the bytes count. */
function scanned(content: string): File {
  return new File([Buffer.from(content, 'latin1')], '../../etc/x.html', { type: 'text/html' });
}

function protocol() {
  return callAs(app, invitationRoutes, 'protocol');
}

async function idOf(country: string): Promise<string> {
  return (await listAllInvitations(db, edition, country))[0]?.id ?? '';
}
