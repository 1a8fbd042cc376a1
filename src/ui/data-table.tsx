import { type ReactNode, useId } from 'react';
import { Form, Link, useNavigation, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { readTableQuery, type TableColumn, type TableDefinition } from '#platform/table';
import { BulkActions, SelectAll, type BulkAction } from './bulk-actions.tsx';
import { Cell, isNumeric } from './cell.tsx';
import { SavedViews, type SavedView } from './saved-views.tsx';
import type { Tone } from './state-mark.tsx';
import { chosenColumns, isFiltered, withoutFilters, withParameters } from './table-address.tsx';
import { TablePaging } from './table-paging.tsx';
import { TableToolbar } from './table-toolbar.tsx';
import { useText } from './use-text.tsx';

export type DataTableProps<Row> = {
  definition: TableDefinition<Row>;
  rows: readonly Row[];
  /** Of all pages. */
  total: number;
  /** What the table holds, for those who do not see it. */
  caption: string;
  /** Which column names a row; `id` unless said. */
  rowKey?: keyof Row & string;
  /** Where the first column leads. */
  rowHref?: (row: Row) => string;
  /** Cells a column kind cannot tell. */
  cells?: Partial<Record<keyof Row & string, (row: Row) => ReactNode>>;
  /** Values to filter by that are only known from the data: `{ country: ['ML', 'TR'] }`. */
  choices?: Partial<Record<keyof Row & string, readonly string[]>>;
  /** Colours of states whose words are not known everywhere. */
  tones?: Record<string, Tone>;
  /** Address of the export without its suffix: `/office/bamex-2025/export/participants`. */
  exportHref?: string;
  /** Buttons and links at the end of a row. */
  rowActions?: (row: Row) => ReactNode;
  /** What can be done with several rows: a form posts `intent` and the chosen `id`s. */
  bulkActions?: readonly BulkAction[];
  views?: readonly SavedView[];
  /** Shown while there is nothing at all; a filter that finds nothing says so by itself. */
  empty?: ReactNode;
};

/**
 * A list that people search, filter, sort, export and keep as a view. All of it stands in the
 * address, so that a link shows the same list, and works before or without the script.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { definition, rows, total, bulkActions = [], views } = props;
  const [parameters] = useSearchParams();
  const t = useTranslations('common.table');
  const bulkForm = useId();
  const busy = useNavigation().state === 'loading';
  const query = readTableQuery(parameters);
  const columns = chosenColumns(definition, parameters);
  const filtered = isFiltered(parameters);

  if (total === 0 && !filtered && query.page === 1 && props.empty) return <>{props.empty}</>;

  return (
    <div className="data-table" aria-busy={busy}>
      {views && <SavedViews views={views} />}
      <TableToolbar {...props} query={query} />
      {total === 0 ? (
        <output className="data-table-nothing">
          {t('nothingFound')} <Link to={withoutFilters(parameters)}>{t('showAll')}</Link>
        </output>
      ) : (
        <>
          {bulkActions.length > 0 && <Form method="post" id={bulkForm} />}
          {/* What scrolls must be reached by the keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className="data-table-scroll" tabIndex={0} aria-label={props.caption}>
            <table>
              <caption className="unseen">{props.caption}</caption>
              <thead>
                <tr>
                  {bulkActions.length > 0 && (
                    <th scope="col" className="data-table-check">
                      <SelectAll form={bulkForm} />
                    </th>
                  )}
                  {columns.map((column) => (
                    <Heading key={column.key} column={column} parameters={parameters} />
                  ))}
                  {props.rowActions && (
                    <th scope="col">
                      <span className="unseen">{t('actions')}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <TableRow
                    key={keyOf(row, props.rowKey)}
                    row={row}
                    columns={columns}
                    bulkForm={bulkActions.length > 0 ? bulkForm : undefined}
                    table={props}
                  />
                ))}
              </tbody>
            </table>
          </section>
          {bulkActions.length > 0 && <BulkActions form={bulkForm} actions={bulkActions} />}
        </>
      )}
      <TablePaging
        total={total}
        query={query}
        parameters={parameters}
        exportHref={props.exportHref}
      />
    </div>
  );
}

/** A heading sorts; sorting again turns the order round, and a third time gives it up. */
function Heading<Row>({
  column,
  parameters,
}: {
  column: TableColumn<Row>;
  parameters: URLSearchParams;
}) {
  const text = useText();
  const direction = parameters.get('sort') === column.key ? sortDirection(parameters) : undefined;
  const className = isNumeric(column) ? 'data-table-number' : undefined;
  if (!column.sortable)
    return (
      <th scope="col" className={className}>
        {text(column.label)}
      </th>
    );

  const next =
    direction === undefined
      ? { sort: column.key, dir: 'asc' }
      : direction === 'ascending'
        ? { sort: column.key, dir: 'desc' }
        : { sort: null, dir: null };

  return (
    <th scope="col" className={className} aria-sort={direction ?? 'none'}>
      <Link to={withParameters(parameters, next)} preventScrollReset>
        {text(column.label)}
        <span aria-hidden="true" className="data-table-arrow">
          {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '↕'}
        </span>
      </Link>
    </th>
  );
}

function TableRow<Row extends object>({
  row,
  columns,
  bulkForm,
  table,
}: {
  row: Row;
  columns: TableDefinition<Row>['columns'];
  bulkForm: string | undefined;
  table: DataTableProps<Row>;
}) {
  const t = useTranslations('common.table');
  const key = keyOf(row, table.rowKey);

  return (
    <tr>
      {bulkForm && (
        <td className="data-table-check">
          <input
            type="checkbox"
            name="id"
            value={key}
            form={bulkForm}
            aria-label={t('selectRow')}
          />
        </td>
      )}
      {columns.map((column, position) => {
        const content = table.cells?.[column.key]?.(row) ?? (
          <Cell column={column} value={row[column.key]} tones={table.tones} />
        );
        return position === 0 ? (
          <th key={column.key} scope="row">
            {table.rowHref ? <Link to={table.rowHref(row)}>{content}</Link> : content}
          </th>
        ) : (
          <td key={column.key} className={isNumeric(column) ? 'data-table-number' : undefined}>
            {content}
          </td>
        );
      })}
      {table.rowActions && <td className="data-table-actions">{table.rowActions(row)}</td>}
    </tr>
  );
}

function sortDirection(parameters: URLSearchParams) {
  return parameters.get('dir') === 'desc' ? ('descending' as const) : ('ascending' as const);
}

function keyOf<Row extends object>(row: Row, rowKey: (keyof Row & string) | undefined): string {
  const name: string = rowKey ?? 'id';
  return name in row ? String(row[name as keyof Row]) : JSON.stringify(row);
}
