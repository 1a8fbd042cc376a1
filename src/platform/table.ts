import { z } from 'zod';

/**
 * A list as people look through it: the same definition serves the screen, the export and the
 * query, so that what is exported is what was seen.
 */
export type TableDefinition<Row = Record<string, unknown>> = {
  /** Stable, in addresses and saved views: `participants`. */
  name: string;
  columns: readonly TableColumn<Row>[];
};

export type TableColumn<Row = Record<string, unknown>> = {
  key: keyof Row & string;
  /** Key of the heading in the texts: `participants.column.familyName`. */
  label: string;
  kind: ColumnKind;
  /** Values to filter by, each with the key of its text. */
  choices?: readonly { value: string; label: string }[];
  sortable?: boolean;
  /** Shown only when the reader asks for it. */
  hidden?: boolean;
};

export type ColumnKind =
  | 'text'
  | 'number'
  /** Square metres. */
  | 'area'
  | 'date'
  | 'time'
  /** ISO 3166 alpha-2, shown as the name of the country. */
  | 'country'
  /** One of `choices`, shown as its text in a coloured mark. */
  | 'state'
  | 'choice'
  | 'boolean'
  | 'list';

/** What the reader asked of a list. Filters are `column -> wanted values`, joined by "or". */
export const tableQuerySchema = z.object({
  search: z.string().max(200).default(''),
  sort: z.string().max(60).optional(),
  direction: z.enum(['asc', 'desc']).default('asc'),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100_000).default(50),
  filters: z.record(z.string(), z.array(z.string())).default({}),
});

export type TableQuery = z.infer<typeof tableQuerySchema>;

/** Rows of one page, and how many there are in all. */
export type TablePage<Row> = { rows: Row[]; total: number };

export function tablePageSchema<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.number().int() });
}

/** The query as it stands in an address: `?q=keita&sort=familyName&dir=desc&page=2&f.country=ML`. */
export function readTableQuery(parameters: URLSearchParams): TableQuery {
  const filters = new Map<string, string[]>();
  for (const [key, value] of parameters) {
    if (!key.startsWith('f.') || !value) continue;
    const name = key.slice(2);
    const values = filters.get(name);
    if (values) values.push(value);
    else filters.set(name, [value]);
  }

  const parsed = tableQuerySchema.safeParse({
    search: parameters.get('q') ?? '',
    sort: parameters.get('sort') ?? undefined,
    direction: parameters.get('dir') ?? undefined,
    page: parameters.get('page') ?? undefined,
    pageSize: parameters.get('size') ?? undefined,
    filters: Object.fromEntries(filters),
  });
  // An address somebody typed wrong shows the list from its beginning.
  return parsed.success ? parsed.data : tableQuerySchema.parse({});
}
