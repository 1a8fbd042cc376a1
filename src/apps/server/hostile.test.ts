import { beforeEach, describe, expect, it } from 'vitest';
import { aPersonInput } from '#modules/participants/testing';
import { provenEdition } from '#platform/edition';
import { grantRole } from '#platform/identity/roles';
import { signedBy } from '#test/application';
import { useTestDatabase } from '#test/database';
import { aVisitor, get, inEdition, post, put, type Visitor } from './testing/visitor.ts';

const db = useTestDatabase();
const nothing = 'a0000000-0000-4000-8000-000000000001';
let visitor: Visitor;

beforeEach(async () => {
  visitor = await aVisitor(db);
});

describe('text that the database cannot hold', () => {
  it.each([
    ['a name with a NUL', post('/participants', aPersonInput({ familyName: 'a\u0000b' }))],
    ['a name with half a letter', post('/participants', aPersonInput({ familyName: 'a\ud800b' }))],
    ['a search with a NUL', get('/participants?search=a%00b')],
    ['a filter with a NUL', get('/participants?filters[country][0]=%00')],
    ['an edition with a NUL', get('/programme', '/api/v1/public/editions/%00')],
    ['a stand with a NUL', put('/stands/A%00/exhibitor', { exhibitorId: nothing })],
    [
      'a reason with a NUL',
      post(`/participants/${nothing}/badge/revocation`, { reason: 'lo\u0000st' }),
    ],
    [
      'a passage before the calendar',
      post('/gates/north/passages', {
        deviceId: 'd',
        passages: [
          { id: nothing, direction: 'in', code: 'X', passedAt: '-271821-04-20T00:00:00Z' },
        ],
      }),
    ],
    ['a page beyond all numbers', get('/participants?page=9007199254740991&pageSize=100000')],
    [
      'a delegation that comes before the calendar',
      post('/delegations', {
        country: 'SN',
        name: 'SN',
        level: 'minister',
        arrivesAt: '-271821-04-20T00:00:00.000Z',
      }),
    ],
    ['an id that is none', get('/participants/1')],
    ['a text that is no JSON', { ...post('/participants', {}), body: '{"a":' }],
    ['a list for an object', post('/participants', [1])],
    ['nothing at all', { ...post('/participants', {}), body: '' }],
  ])('is refused: %s', async (_what, { path, ...request }) => {
    const { status, told } = await visitor.ask(path, request);

    expect({ status, code: told['code'] }).toEqual({
      status: expect.toBeOneOf([400, 404]),
      code: expect.not.stringMatching('internal'),
    });
    expect(visitor.logged.filter((line) => line.includes('"error"'))).toEqual([]);
  });
});

describe('what refers to nothing, or stands twice', () => {
  const application = { companyName: 'Firm', displayName: 'Firm', country: 'TR', kind: 'company' };
  const title = { fr: 'Essai', en: 'Trial', tr: 'Deneme', ar: 'تجربة' };
  const hours = { startsAt: '2025-11-11T09:00:00.000Z', endsAt: '2025-11-11T10:00:00.000Z' };
  const session = { code: 'C1', type: 'conference', title, location: 'cicb', ...hours };
  const setting = {
    numberForm: '{number}/MAE',
    nextNumber: 1,
    state: title,
    motto: title,
    ministry: title,
    service: title,
    issuedIn: 'Bamako',
    answerBy: '2025-10-01',
  };

  it.each([
    [
      'an exhibitor on the stand of nobody',
      post('/exhibitors', { ...application, mainExhibitorId: nothing }),
    ],
    ['a session of nobody', post('/programme', { ...session, exhibitorId: nothing })],
    ['a stand for nobody', put('/stands/A1/exhibitor', { exhibitorId: nothing })],
    ['a person of no category', post('/participants', aPersonInput({ categoryId: 'none' }))],
    [
      'a delegation of no country',
      post('/delegations', { country: 'ZZ', name: 'ZZ', level: 'minister' }),
    ],
    [
      'an invitation of no country',
      post('/invitations', { countries: ['ZZ'], channel: 'note-verbale' }),
    ],
    [
      'a passage of no gate',
      post('/gates/none/passages', {
        deviceId: 'd',
        passages: [{ id: nothing, direction: 'in', code: 'X' }],
      }),
    ],
    ['a badge of nobody', post(`/participants/${nothing}/badge/replacement`, {})],
    ['badges of nobody', post('/badges/print', { participantIds: [nothing] })],
    [
      'a role of nobody',
      {
        ...post('', {}),
        path: `/api/v1/accounts/${nothing}/roles`,
        body: JSON.stringify({ edition: 'bamex-2025', role: 'reader' }),
      },
    ],
    [
      'a role in no edition',
      {
        ...post('', {}),
        path: `/api/v1/accounts/${nothing}/roles`,
        body: JSON.stringify({ edition: 'none', role: 'reader' }),
      },
    ],
    [
      'an embassy of no country',
      {
        ...post('', {}),
        path: `/api/v1/accounts/${nothing}/roles`,
        body: JSON.stringify({ edition: 'bamex-2025', role: 'embassy' }),
      },
    ],
    ['a report that was never frozen', get('/results?report=99999999999')],
  ])('is refused: %s', async (_what, { path, ...request }) => {
    const { status, told } = await visitor.ask(path, request);

    expect({ status, told }).toMatchObject({ status: expect.toBeOneOf([400, 404, 409, 422]) });
  });

  it.each([
    ['a note without its number', { ...setting, numberForm: 'MAE' }],
    ['a number below all', { ...setting, nextNumber: 0 }],
    ['a number beyond all', { ...setting, nextNumber: 2 ** 31 }],
  ])('is refused: %s', async (_what, body) => {
    await protocolToo();
    const { path, ...request } = put('/invitations/note-setting', body);

    expect((await visitor.ask(path, request)).status).toBe(400);
  });

  it.each([
    ['a session', '/programme', session],
    ['an exhibitor', '/exhibitors', application],
  ])('is no bug: %s', async (_what, path, body) => {
    const { path: to, ...request } = post(path, body);
    await visitor.ask(to, request);

    expect((await visitor.ask(to, request)).status).toBeLessThan(500);
  });

  async function protocolToo() {
    const { accountId } = await db
      .selectFrom('roleGrant')
      .select('accountId')
      .executeTakeFirstOrThrow();
    await grantRole(db, provenEdition('bamex-2025'), signedBy('system'), {
      accountId,
      role: 'protocol',
    });
  }
});

describe('names that every object has', () => {
  it.each([
    '/participants?sort=constructor',
    '/participants?filters[constructor][0]=a',
    '/participants?filters[toString][0]=a',
    '/stands?sort=valueOf',
    '/passages?filters[hasOwnProperty][0]=a',
  ])('are no columns: %s', async (path) => {
    expect((await visitor.ask(inEdition + path)).status).toBe(200);
  });

  it('are not changed by an address that names them', async () => {
    await visitor.ask(`${inEdition}/participants?filters[__proto__][0]=a&__proto__[polluted]=1`);
    await visitor.ask(`${inEdition}/participants?filters[constructor][prototype][polluted]=1`);
    const form = new FormData();
    form.set('__proto__[polluted]', '1');
    await visitor.ask(`${inEdition}/participants`, { method: 'POST', body: form });

    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('are no columns of an export', async () => {
    const path =
      '/office/bamex-2025/export/participants.csv?f.__proto__=a&f.constructor=b&sort=constructor&cols=constructor';

    expect((await visitor.ask(path)).status).toBe(200);
  });

  it('are no export', async () => {
    expect((await visitor.ask('/office/bamex-2025/export/constructor.csv')).status).toBe(404);
  });
});

describe('too much', () => {
  it('is not read, whatever it claims to be', async () => {
    const body = JSON.stringify({ familyName: 'a'.repeat(5_000_000) });
    const { status, told } = await visitor.ask(`${inEdition}/participants`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json' },
    });

    expect({ status, code: told['code'] }).toEqual({ status: 413, code: 'request.too-large' });
  });

  it('is not read without its length either', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        if (sent > 20) controller.close();
        else controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const { status } = await visitor.ask(`${inEdition}/participants`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);

    expect(status).toBe(413);
    expect(sent).toBeLessThan(8);
  });

  it('of nothing between two values is refused at once', async () => {
    const began = performance.now();
    const { status } = await visitor.ask(
      `${inEdition}/participants?filters[country][999999999]=SN`,
    );

    expect(status).toBe(400);
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('of nesting is refused', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { path, ...request } = post('/participants', {});

    expect((await visitor.ask(path, { ...request, body: deep })).status).toBe(400);
  });

  it('of filters is one list', async () => {
    const filters = { country: Array.from({ length: 70_000 }, () => 'SN') };
    const { status } = await visitor.ask(
      '/office/bamex-2025/export/participants.csv?' +
        filters.country.map((one) => `f.country=${one}`).join('&'),
    );

    expect(status).toBe(200);
  });
});
