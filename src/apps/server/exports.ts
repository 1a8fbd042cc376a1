import { createRouterClient } from '@orpc/server';
import { Hono, type Context } from 'hono';
import { badgesTable } from '#modules/badges/table';
import { delegationsTable } from '#modules/delegations/table';
import { rangeSessionsTable } from '#modules/demonstrations/table';
import { exhibitorsTable } from '#modules/exhibitors/table';
import { exhibitsTable } from '#modules/exhibits/table';
import { incidentsTable, passagesTable } from '#modules/gates/table';
import { campaignTable } from '#modules/invitations/board/table';
import { invitationsTable } from '#modules/invitations/table';
import { leadsTable } from '#modules/leads/table';
import { partiesTable } from '#modules/meetings/recommending/table';
import { meetingsTable } from '#modules/meetings/table';
import { needsTable } from '#modules/needs/table';
import { participantsTable } from '#modules/participants/table';
import { standsTable } from '#modules/stands/table';
import { countryName } from '#platform/countries';
import { AppError } from '#platform/errors';
import {
  directionOf,
  inLanguage,
  type Locale,
  type LocalText,
  type Translator,
} from '#platform/i18n';
import { translatorFor } from '#platform/messages';
import { readTableQuery, type TableColumn, type TablePage, type TableQuery } from '#platform/table';
import { writeCsv, writeXlsx, type Cell } from '#platform/tabular/write';
import type { ServerEnvironment } from './environment.ts';
import { router, type Api } from './router.ts';

/** A column of any table: the rows are looked into by its key. */
type Column = Omit<TableColumn, 'key'> & { key: string };

type Input = TableQuery & { edition: string };

type Export = {
  columns: readonly Column[];
  list(api: Api, input: Input): Promise<Record<string, unknown>[]>;
};

/** The lists that can be taken away: the rows the reader may see, in the columns of the screen. */
const lists: Record<string, Export> = {
  badges: listed(badgesTable, (api, input) => api.badges.list(input)),
  campaign: listed(campaignTable, (api, input) => api.campaign.list(input)),
  delegations: listed(delegationsTable, (api, input) => api.delegations.list(input)),
  exhibitors: listed(exhibitorsTable, (api, input) => api.exhibitors.list(input)),
  exhibits: listed(exhibitsTable, (api, input) => api.exhibits.list(input)),
  incidents: listed(incidentsTable, (api, input) => api.gates.incidents(input)),
  invitations: listed(invitationsTable, (api, input) => api.invitations.list(input)),
  leads: listed(leadsTable, (api, input) => api.leads.list(input)),
  meetings: listed(meetingsTable, (api, input) => api.meetings.list(input)),
  'meeting-parties': listed(partiesTable, (api, input) => api.meetingWishes.list(input)),
  needs: listed(needsTable, (api, input) => api.needs.list(input)),
  participants: listed(participantsTable, (api, input) => api.participants.list(input)),
  passages: listed(passagesTable, (api, input) => api.gates.passages(input)),
  'range-sessions': listed(rangeSessionsTable, (api, input) => api.rangeSessions.list(input)),
  stands: listed(standsTable, (api, input) => api.stands.list(input)),
};

const ALL_ROWS = 100_000;

export const exportRoutes = new Hono<ServerEnvironment>().get(
  '/office/:edition/export/:file',
  async (c) => {
    const [, name = '', format = ''] = /^([a-z-]+)\.(csv|xlsx)$/.exec(c.req.param('file')) ?? [];
    const found = Object.hasOwn(lists, name) ? lists[name] : undefined;
    if (!found) throw new AppError('page.unknown', { path: c.req.path });

    const { searchParams } = new URL(c.req.url);
    const api: Api = createRouterClient(router, { context: c.var.request });
    const edition = c.req.param('edition');
    const query = { ...readTableQuery(searchParams), page: 1, pageSize: ALL_ROWS };
    const rows = await found.list(api, { ...query, edition });
    return send(c, {
      name: `${edition}-${name}`,
      format,
      columns: chosen(found.columns, searchParams),
      rows,
    });
  },
);

type Sheet = {
  name: string;
  format: string;
  columns: Column[];
  rows: Record<string, unknown>[];
};

async function send(
  c: Context<ServerEnvironment>,
  { name, format, columns, rows }: Sheet,
): Promise<Response> {
  const { locale } = c.var.request;
  const t = await translatorFor(locale);
  const headings = columns.map((column) => wordsAt(t, column.label));
  const cells = rows.map((row) =>
    columns.map((column) => cellOf(column, row[column.key], { t, locale })),
  );
  const bytes =
    format === 'csv'
      ? writeCsv(headings, cells)
      : await writeXlsx(headings, cells, { rightToLeft: directionOf(locale) === 'rtl' });

  return c.body(Buffer.from(bytes), 200, {
    'content-type':
      format === 'csv'
        ? 'text/csv; charset=utf-8'
        : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}.${format}"`,
    'cache-control': 'no-store',
  });
}

/** The columns of the address where it names some, else those the table shows at first. */
function chosen(columns: readonly Column[], parameters: URLSearchParams): Column[] {
  const asked = new Set(
    parameters
      .getAll('cols')
      .flatMap((value) => value.split(','))
      .filter(Boolean),
  );
  return columns.filter(({ key, hidden }) => (asked.size > 0 ? asked.has(key) : !hidden));
}

function cellOf(
  column: Column,
  value: unknown,
  { t, locale }: { t: Translator; locale: Locale },
): Cell {
  if (value === null || value === undefined) return null;
  if (value instanceof Date || typeof value === 'number' || typeof value === 'boolean')
    return value;
  if (Array.isArray(value)) return value.join(' | ');
  if (typeof value === 'object')
    return locale in value ? inLanguage(value as LocalText, locale) : JSON.stringify(value);
  const words = typeof value === 'string' ? value : '';
  if (column.kind === 'country') return countryName(words, locale);
  const choice = column.choices?.find((known) => known.value === words);
  return choice ? wordsAt(t, choice.label) : words;
}

/** Keys of a table definition are data; that each has its text is proved by a test of the definitions. */
function wordsAt(t: Translator, key: string): string {
  return (t as (key: string) => string)(key);
}

function listed<Row extends Record<string, unknown>>(
  { columns }: { columns: readonly Column[] },
  list: (api: Api, input: Input) => Promise<TablePage<Row>>,
): Export {
  return { columns, list: async (api, input) => (await list(api, input)).rows };
}
