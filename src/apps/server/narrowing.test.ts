import { createProcedureClient, isProcedure, type AnyProcedure } from '@orpc/server';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { createEdition } from '#modules/editions/service';
import { aPlan } from '#modules/editions/testing';
import { aPassageInput } from '#modules/gates/testing';
import { recordPassages } from '#modules/gates/service';
import { saveLeads } from '#modules/leads/service';
import { saveMeetings } from '#modules/meetings/bulk/service';
import { aMeetingRecord } from '#modules/meetings/testing';
import { aPersonInput, aPng } from '#modules/participants/testing';
import type { Access } from '#platform/api';
import type { Application } from '#platform/application';
import { provenEdition } from '#platform/edition';
import { isAppError } from '#platform/errors';
import type { Grant, Role } from '#platform/permissions';
import { callAs, signedBy, signedInAs, testApplication } from '#test/application';
import { useTestDatabase } from '#test/database';
import { exportRoutes } from './exports.ts';
import { router } from './router.ts';
import { Hono } from 'hono';
import type { ServerEnvironment } from './environment.ts';

const db = useTestDatabase();
const narrowed = ['embassy', 'liaison', 'exhibitor', 'gate', 'reader'] as const;

/** What belongs to one government or company, each text of it marked with whose it is. */
type Belongings = {
  delegation: string;
  invitation: string;
  delegate: string;
  exhibitor: string;
  salesman: string;
  meeting: string;
  badge: string;
};

let app: Application;
let own: Belongings;
let neighbour: Belongings;
let elsewhere: Belongings;

beforeEach(async () => {
  app = testApplication(db);
  await db.transaction().execute((tx) => createEdition(tx, signedBy('system'), aPlan()));
  await db
    .transaction()
    .execute((tx) => createEdition(tx, signedBy('system'), aPlan({ id: 'bamex-2026', number: 2 })));
  own = await settle('bamex-2025', { country: 'SN', mark: 'SENEGAL' });
  neighbour = await settle('bamex-2025', { country: 'BF', mark: 'BURKINA' });
  elsewhere = await settle('bamex-2026', { country: 'SN', mark: 'ELSEWHERE' });
});

describe('every procedure of a narrowed role', () => {
  it('is asked here for what belongs to others', () => {
    const asked = new Set(Object.keys(questionsAbout(neighbour)));

    expect(
      proceduresOf(router).flatMap(({ name, roles }) =>
        roles.length && !asked.has(name) ? name : [],
      ),
    ).toEqual([]);
  });

  it.each(narrowed)(
    'tells the %s nothing of others and changes nothing of theirs',
    async (role) => {
      const before = await everythingKept();
      const wrong: string[] = [];
      for (const others of [neighbour, elsewhere])
        for (const { name, procedure, roles } of proceduresOf(router)) {
          if (!roles.includes(role)) continue;
          for (const input of questionsAbout(others)[name] ?? []) {
            const told = await answerTo(procedure, role, { edition: 'bamex-2025', ...input });
            if (strangers(role).test(told)) wrong.push(`${name} told ${told}`);
          }
        }
      const changed = changesBetween(before, await everythingKept());

      expect({ wrong, changed }).toEqual({ wrong: [], changed: [] });
    },
  );

  it.each(narrowed)('knows no other edition where the %s holds a role in one', async (role) => {
    const open: string[] = [];
    for (const { name, procedure, roles } of proceduresOf(router)) {
      if (!roles.includes(role)) continue;
      for (const input of questionsAbout(elsewhere)[name] ?? []) {
        const told = await answerTo(procedure, role, { ...input, edition: 'bamex-2026' });
        if (told !== 'edition.unknown') open.push(`${name}: ${told}`);
      }
    }

    expect(open).toEqual([]);
  });

  it('tells everybody their own, so that the silence above says something', async () => {
    const api = callAs(app, router, 'embassy', grantOf('embassy'));
    const people = await api.participants.list({ edition: 'bamex-2025' });
    const meetings = await api.meetings.list({ edition: 'bamex-2025' });
    const company = callAs(app, router, 'exhibitor', grantOf('exhibitor'));
    const leads = await company.leads.list({ edition: 'bamex-2025' });

    expect(JSON.stringify([people, meetings])).toContain('SENEGAL');
    expect(leads.rows).toHaveLength(1);
    expect(
      await api.participants.photo({ edition: 'bamex-2025', participantId: own.delegate }),
    ).toBeInstanceOf(File);
  });
});

describe('every export', () => {
  it.each(
    narrowed.flatMap((role) =>
      [
        'badges',
        'delegations',
        'exhibitors',
        'invitations',
        'leads',
        'meetings',
        'participants',
        'stands',
      ].map((list) => ({ role, list })),
    ),
  )('of $list holds nothing of others for the $role', async ({ role, list }) => {
    const here = await exported(
      role,
      `/office/bamex-2025/export/${list}.csv?f.country=BF&f.country=SN`,
    );
    const there = await exported(role, `/office/bamex-2026/export/${list}.csv`);

    expect(here).not.toMatch(strangers(role));
    expect(there).toBe('edition.unknown');
  });
});

/** Every way in which a narrowed role could ask for, or reach for, what is not its own. */
function questionsAbout(others: Belongings): Record<string, object[]> {
  const person = { participantId: others.delegate };
  const salesman = { participantId: others.salesman };
  const widest = [
    {},
    { search: 'a' },
    {
      pageSize: 100_000,
      filters: {
        country: ['BF', 'SN'],
        id: Object.values(others),
        exhibitorId: [others.exhibitor],
        delegationId: [others.delegation],
      },
    },
  ];
  const theirs = aPersonInput({
    country: 'BF',
    nationality: 'BF',
    delegationId: others.delegation,
  });
  const shown = { gateId: 'north', direction: 'in', photoChecked: true };
  return {
    'accreditation.find': [person, salesman],
    'badges.trust': [{}],
    'badges.verify': [{ token: elsewhere.badge }],
    'delegations.list': widest,
    'delegations.print': [{}],
    'delegations.get': [{ id: others.delegation }],
    'editions.plan': [{}],
    'exhibitors.list': widest,
    'exhibitors.get': [{ id: others.exhibitor }],
    // A gate may ask for any badge of its own edition: that is its work.
    'gates.check': [{ ...shown, token: elsewhere.badge }],
    'gates.recordPassages': [
      {
        gateId: 'nowhere',
        deviceId: 'd',
        passages: [{ id: others.delegate, direction: 'in', token: elsewhere.badge }],
      },
    ],
    'invitations.list': widest,
    'invitations.board': [{}],
    'invitations.get': [{ id: others.invitation }],
    'invitations.notes': [
      { ids: [others.invitation] },
      { ids: [own.invitation, others.invitation] },
    ],
    'leads.list': widest,
    'meetings.list': widest,
    'meetings.days': [{}],
    'participants.list': widest,
    'participants.references': [{}],
    'participants.find': [person, salesman],
    'participants.history': [person, salesman],
    'participants.photo': [person, salesman],
    'participants.setPhoto': [person, salesman].map((who) => ({ ...who, photo: aPhoto(700) })),
    'participants.register': [
      theirs,
      { ...theirs, country: 'SN' },
      aPersonInput({ country: 'SN', exhibitorId: others.exhibitor }),
      aPersonInput({ categoryId: 'exhibitor', country: 'BF', exhibitorId: others.exhibitor }),
      aPersonInput({ categoryId: 'exhibitor', country: 'SN', exhibitorId: others.exhibitor }),
    ],
    'participants.correct': [
      ...[person, salesman].map((who) => ({ ...who, post: 'Spy' })),
      { participantId: own.delegate, delegationId: others.delegation },
      { participantId: own.delegate, delegationId: null, exhibitorId: others.exhibitor },
      { participantId: own.salesman, exhibitorId: others.exhibitor },
      { participantId: own.salesman, exhibitorId: null, delegationId: others.delegation },
    ],
    'participants.withdraw': [person, salesman].map((who) => ({ ...who, reason: 'own-wish' })),
    'policy.acts': [{}],
    'programme.list': [{}],
    'results.get': [{}],
    'results.csv': [{}],
    'results.reports': [{}],
    // The paper is made of the same figures as the table, and takes seconds.
    'results.pdf': [{ report: 99 }],
    'stands.list': widest,
    'views.list': [{ table: 'participants' }],
    'views.delete': [{ id: others.delegation }],
    // It names nothing but itself and belongs to whoever saves it.
    'views.save': [],
  };
}

/** The marks that a role must never see. */
function strangers(role: Role): RegExp {
  if (role === 'embassy' || role === 'liaison') return /BURKINA|ELSEWHERE|SENEGAL-(LEAD|STAFF)/;
  // Whom it meets is told to a company, and nothing else of that delegation.
  if (role === 'exhibitor') return /BURKINA|ELSEWHERE|SENEGAL-(PERSON|HOTEL|ADDRESSEE)/;
  // The names of companies are public.
  return /ELSEWHERE|(BURKINA|SENEGAL)-/;
}

function grantOf(role: Role): Partial<Grant> {
  if (role === 'exhibitor') return { exhibitorId: own.exhibitor };
  return role === 'embassy' || role === 'liaison' ? { country: 'SN' } : {};
}

async function settle(
  edition: string,
  { country, mark }: { country: string; mark: string },
): Promise<Belongings> {
  const held = { editionId: edition };
  const protocol = callAs(app, router, 'protocol', held);
  const organiser = callAs(app, router, 'organiser', held);
  const scope = provenEdition(edition);
  const by = signedBy('system');

  await protocol.invitations.prepare({
    edition,
    countries: [country],
    channel: 'note-verbale',
    addressee: `${mark}-ADDRESSEE`,
  });
  const {
    rows: [invitation],
  } = await protocol.invitations.list({ edition, filters: { country: [country] } });
  const { id: delegation } = await protocol.delegations.register({
    edition,
    country,
    name: `Delegation ${country}`,
    level: 'minister',
    hotel: `${mark}-HOTEL`,
    liaisonOfficer: `${mark}-HOTEL`,
  });
  // A company of a third country, so that its staff are no people of the embassy's.
  const company = {
    companyName: `Company ${mark}`,
    displayName: `Firm of ${country}`,
    country: 'TR',
    kind: 'company',
  } as const;
  const { id: exhibitor } = await organiser.exhibitors.apply({ edition, ...company });
  const register = async (person: Partial<Parameters<typeof aPersonInput>[0]>) =>
    (await organiser.participants.register({ edition, ...aPersonInput(person) } as never))
      .participantId;
  const delegate = await register({
    familyName: `${mark}-PERSON`,
    documentNumber: `${mark}-PERSON`,
    country,
    nationality: country,
    delegationId: delegation,
  });
  const salesman = await register({
    familyName: `${mark}-STAFF`,
    categoryId: 'exhibitor',
    country: 'TR',
    nationality: 'TR',
    exhibitorId: exhibitor,
  });
  for (const participantId of [delegate, salesman])
    await organiser.participants.setPhoto({
      edition,
      participantId,
      photo: aPhoto(600 + mark.length),
    });

  await db.transaction().execute(async (tx) => {
    await saveMeetings(tx, scope, by, [
      aMeetingRecord(
        { exhibitorId: exhibitor, delegationId: delegation },
        { externalId: mark, subject: `${mark}-SUBJECT` },
      ),
    ]);
    await saveLeads(tx, scope, by, [
      {
        externalId: mark,
        exhibitorId: exhibitor,
        participantId: null,
        scannedAt: new Date('2025-11-11T09:00:00Z'),
        rating: 'hot',
        nextStep: `${mark}-LEAD`,
        consent: false,
        provenance: 'recorded',
      },
    ]);
  });
  const {
    rows: [meeting],
  } = await organiser.meetings.list({ edition, filters: { exhibitorId: [exhibitor] } });

  const commission = callAs(app, router, 'commission', held);
  await organiser.accreditation.recommend({
    edition,
    participantIds: [delegate],
    recommendation: 'accept',
  });
  await commission.accreditation.decide({
    edition,
    participantIds: [delegate],
    decided: { decision: 'cleared' },
  });
  await organiser.badges.issue({ edition, participantIds: [delegate] });
  const { token } = await db
    .selectFrom('badge')
    .select('token')
    .where('participantId', '=', delegate)
    .executeTakeFirstOrThrow();
  await recordPassages(db, scope, by, {
    gateId: 'north',
    deviceId: 'north-1',
    passages: [aPassageInput(token)],
  });

  return {
    delegation,
    invitation: invitation?.id ?? '',
    delegate,
    exhibitor,
    salesman,
    meeting: meeting?.id ?? '',
    badge: token,
  };
}

async function answerTo(procedure: AnyProcedure, role: Role, input: object): Promise<string> {
  const account = signedInAs(role, grantOf(role));
  try {
    const answer: unknown = await createProcedureClient(procedure, {
      context: { app, account, locale: 'en' as const },
    })(input);
    return answer instanceof File ? textOf(answer) : JSON.stringify(answer ?? null);
  } catch (failure) {
    if (isAppError(failure)) return failure.code;
    throw failure;
  }
}

/** A PDF keeps its texts compressed: that one was made at all is looked at elsewhere. */
async function textOf(file: File): Promise<string> {
  return file.type === 'application/pdf' ? 'a PDF' : file.text();
}

async function exported(role: Role, path: string): Promise<string> {
  const server = new Hono<ServerEnvironment>();
  server.use(async (c, next) => {
    c.set('request', { app, account: signedInAs(role, grantOf(role)), locale: 'en' });
    await next();
  });
  server.onError((failure, c) => c.text(isAppError(failure) ? failure.code : `a bug: ${failure}`));
  server.route('/', exportRoutes);
  return (await server.request(path)).text();
}

/** Every table with the digest of its rows. */
async function everythingKept(): Promise<Record<string, string>> {
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  const kept: Record<string, string> = {};
  for (const { name } of rows) {
    const {
      rows: [row],
    } = await sql<{
      digest: string | null;
    }>`select md5(string_agg(kept::text, '' order by kept::text)) as digest from ${sql.table(name)} as kept`.execute(
      db,
    );
    kept[name] = row?.digest ?? 'empty';
  }
  return kept;
}

function changesBetween(before: Record<string, string>, after: Record<string, string>): string[] {
  return Object.keys(after).filter((table) => before[table] !== after[table]);
}

function proceduresOf(
  tree: object,
  path = '',
): { name: string; procedure: AnyProcedure; roles: Role[] }[] {
  return Object.entries(tree).flatMap(([key, branch]: [string, unknown]) => {
    const name = path ? `${path}.${key}` : key;
    if (!isProcedure(branch))
      return typeof branch === 'object' && branch ? proceduresOf(branch, name) : [];
    const { access } = branch['~orpc'].meta as { access: Access };
    const held: readonly Role[] = access.kind === 'edition' ? access.permission.roles : [];
    return [{ name, procedure: branch, roles: narrowed.filter((role) => held.includes(role)) }];
  });
}

function aPhoto(side: number): File {
  return new File([aPng(side, side)], 'face.png', { type: 'image/png' });
}
