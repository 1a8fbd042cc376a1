import { useEffect, useRef } from 'react';
import { Form, Link, useSearchParams, useSubmit } from 'react-router';
import { useTranslations } from 'use-intl';
import type { TableColumn, TableQuery } from '#platform/table';
import { useCellText } from './cell.tsx';
import type { DataTableProps } from './data-table.tsx';
import { Menu } from './menu.tsx';
import { chosenColumns, ownParameters, withoutDefaults, withoutFilter } from './table-address.tsx';
import { useText } from './use-text.tsx';

const pageSizes = [25, 50, 100, 250];

/**
 * Search, filters, columns and the size of a page: one form that is read like any address.
 * With the script it sends itself; without it, its button does.
 */
export function TableToolbar<Row>({
  definition,
  choices,
  query,
}: DataTableProps<Row> & { query: TableQuery }) {
  const [parameters] = useSearchParams();
  const t = useTranslations('common.table');
  const text = useText();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const shown = new Set(chosenColumns(definition, parameters).map((column) => column.key));
  const filters = definition.columns
    .map((column) => ({ column, values: choiceValues(column, choices?.[column.key]) }))
    .filter(({ values }) => values.length > 0);
  useFormFollowsAddress(form, parameters);

  function ask(asking: HTMLFormElement) {
    const asked = withoutDefaults(definition, textsOf(new FormData(asking)));
    void submit(asked, { method: 'get', preventScrollReset: true });
  }

  return (
    <search className="table-tools">
      <Form
        ref={form}
        method="get"
        className="table-toolbar"
        onChange={(event) => {
          // Words are sent by Enter, so that a list is not asked for at each letter.
          if (event.target instanceof HTMLInputElement && event.target.type === 'search') return;
          ask(event.currentTarget);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          ask(event.currentTarget);
        }}
      >
        <Kept parameters={parameters} filtered={filters.map(({ column }) => column.key)} />
        <label className="table-search">
          <span className="unseen">{t('search')}</span>
          <input type="search" name="q" placeholder={t('search')} defaultValue={query.search} />
        </label>
        {filters.map(({ column, values }) => (
          <FilterMenu
            key={column.key}
            column={column}
            values={values}
            wanted={query.filters[column.key] ?? []}
          />
        ))}
        <Menu label={t('columns')}>
          <div className="menu-body">
            {definition.columns.map((column) => (
              <label key={column.key}>
                <input
                  type="checkbox"
                  name="cols"
                  value={column.key}
                  defaultChecked={shown.has(column.key)}
                />
                {text(column.label)}
              </label>
            ))}
            <label>
              {t('rowsPerPage')}
              <select name="size" defaultValue={query.pageSize}>
                {pageSizes.map((size) => (
                  <option key={size}>{size}</option>
                ))}
              </select>
            </label>
          </div>
        </Menu>
        <button className="button button-quiet">{t('apply')}</button>
      </Form>
      <ActiveFilters definition={definition} query={query} />
    </search>
  );
}

function FilterMenu<Row>({
  column,
  values,
  wanted,
}: {
  column: TableColumn<Row>;
  values: readonly string[];
  wanted: readonly string[];
}) {
  const text = useText();
  const tell = useCellText();

  return (
    <Menu
      active={wanted.length > 0}
      label={
        <>
          {text(column.label)}
          {wanted.length > 0 && <span className="menu-count">{wanted.length}</span>}
        </>
      }
    >
      <div className="menu-body">
        {values.map((value) => (
          <label key={value}>
            <input
              type="checkbox"
              name={`f.${column.key}`}
              value={value}
              defaultChecked={wanted.includes(value)}
            />
            {tell(column, value)}
          </label>
        ))}
      </div>
    </Menu>
  );
}

/** What narrows the list now; a click gives one of it up. */
function ActiveFilters<Row>({
  definition,
  query,
}: Pick<DataTableProps<Row>, 'definition'> & { query: TableQuery }) {
  const [parameters] = useSearchParams();
  const t = useTranslations('common.table');
  const text = useText();
  const tell = useCellText();
  const active = definition.columns.flatMap((column) =>
    (query.filters[column.key] ?? []).map((value) => ({ column, value })),
  );
  if (active.length === 0) return null;

  return (
    <ul className="active-filters" aria-label={t('filters')}>
      {active.map(({ column, value }) => (
        <li key={`${column.key}=${value}`}>
          <Link to={withoutFilter(parameters, column.key, value)} preventScrollReset>
            <span className="unseen">{t('removeFilter')}</span> {text(column.label)}:{' '}
            {tell(column, value)} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** What the form does not ask for but the address holds: the order, filters that came by a link, the rest of the page. */
function Kept({ parameters, filtered }: { parameters: URLSearchParams; filtered: string[] }) {
  const asked = new Set<string>([
    ...ownParameters.filter((name) => name !== 'sort' && name !== 'dir'),
    ...filtered.map((key) => `f.${key}`),
  ]);

  return [...parameters]
    .filter(([name]) => !asked.has(name))
    .map(([name, value]) => (
      <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
    ));
}

/** A filter taken away by its mark or by the back button is unticked in its menu too. */
function useFormFollowsAddress(
  form: { current: HTMLFormElement | null },
  parameters: URLSearchParams,
) {
  useEffect(() => {
    for (const input of form.current?.querySelectorAll('input') ?? []) {
      if (input.type === 'checkbox' && input.name.startsWith('f.'))
        input.checked = parameters.has(input.name, input.value);
      if (input.type === 'search') input.value = parameters.get('q') ?? '';
    }
  }, [form, parameters]);
}

function textsOf(form: FormData): URLSearchParams {
  const texts = new URLSearchParams();
  for (const [name, value] of form) if (typeof value === 'string') texts.append(name, value);
  return texts;
}

function choiceValues<Row>(column: TableColumn<Row>, known: readonly string[] | undefined) {
  return known ?? column.choices?.map((choice) => choice.value) ?? [];
}
