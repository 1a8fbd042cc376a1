import { readTableQuery, type TableDefinition } from '#platform/table';

/** The parameters of a list's address; what else stands in an address is left alone. */
export const ownParameters = ['q', 'sort', 'dir', 'page', 'size', 'cols'] as const;

/** The address with some parameters set, or taken out by null. Other lists begin at page one. */
export function withParameters(
  current: URLSearchParams,
  changes: Record<string, string | null>,
): string {
  const next = new URLSearchParams(current);
  next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return asAddress(next);
}

export function withoutFilter(current: URLSearchParams, column: string, value: string): string {
  const next = new URLSearchParams(current);
  next.delete('page');
  next.delete(`f.${column}`, value);
  return asAddress(next);
}

/** Without search and filters, but with the chosen columns and order. */
export function withoutFilters(current: URLSearchParams): string {
  const next = new URLSearchParams(current);
  for (const name of Array.from(next.keys()))
    if (name === 'q' || name === 'page' || name.startsWith('f.')) next.delete(name);
  return asAddress(next);
}

/**
 * The columns to show, in the order of the definition. `cols` comes as one list from a link
 * and as many values from a form. A choice of nothing shows what is shown without a choice.
 */
export function chosenColumns<Row>(
  definition: TableDefinition<Row>,
  current: URLSearchParams,
): TableDefinition<Row>['columns'] {
  const wanted = new Set(current.getAll('cols').flatMap((value) => value.split(',')));
  const chosen = definition.columns.filter((column) => wanted.has(column.key));
  return chosen.length > 0 ? chosen : definition.columns.filter((column) => !column.hidden);
}

/** What a form asked for, without what goes without saying, so that an address stays short enough to be sent on. */
export function withoutDefaults<Row>(
  definition: TableDefinition<Row>,
  asked: URLSearchParams,
): URLSearchParams {
  const tidy = new URLSearchParams([...asked].filter(([, value]) => value !== ''));
  if (tidy.get('size') === String(readTableQuery(new URLSearchParams()).pageSize))
    tidy.delete('size');

  const chosen = tidy.getAll('cols').join(',');
  const usual = definition.columns.filter((column) => !column.hidden).map((column) => column.key);
  tidy.delete('cols');
  if (chosen && chosen !== usual.join(',')) tidy.set('cols', chosen);
  return tidy;
}

export function isFiltered(current: URLSearchParams): boolean {
  return [...current].some(
    ([name, value]) => value !== '' && (name === 'q' || name.startsWith('f.')),
  );
}

function asAddress(parameters: URLSearchParams): string {
  const query = parameters.toString();
  return query ? `?${query}` : '?';
}
