import { describe, expect, it } from 'vitest';
import type { TableDefinition } from '#platform/table';
import {
  chosenColumns,
  isFiltered,
  withoutDefaults,
  withoutFilter,
  withoutFilters,
  withParameters,
} from './table-address.tsx';

type Stand = { number: string; hall: string; area: number };

const stands: TableDefinition<Stand> = {
  name: 'stands',
  columns: [
    { key: 'number', label: 'number', kind: 'text' },
    { key: 'hall', label: 'hall', kind: 'choice' },
    { key: 'area', label: 'area', kind: 'area', hidden: true },
  ],
};

describe('the address of a list', () => {
  it('begins at page one when its order changes', () => {
    expect(withParameters(at('q=keita&page=4'), { sort: 'area', dir: 'desc' })).toBe(
      '?q=keita&sort=area&dir=desc',
    );
  });

  it('turns a page and keeps everything else', () => {
    expect(withParameters(at('q=keita&f.hall=A&page=4'), { page: '5' })).toBe(
      '?q=keita&f.hall=A&page=5',
    );
  });

  it('gives up one filter and keeps the other value of the same column', () => {
    expect(withoutFilter(at('f.hall=A&f.hall=B&page=2'), 'hall', 'A')).toBe('?f.hall=B');
  });

  it('gives up search and filters but not the columns', () => {
    expect(withoutFilters(at('q=x&f.hall=A&f.hall=B&cols=number&sort=area'))).toBe(
      '?cols=number&sort=area',
    );
  });

  it.each([
    ['', false],
    ['q=', false],
    ['sort=area&cols=hall&page=2', false],
    ['q=keita', true],
    ['f.hall=A', true],
  ])('knows whether "%s" narrows the list', (query, narrowed) => {
    expect(isFiltered(at(query))).toBe(narrowed);
  });
});

describe('what a form asks for', () => {
  it.each([
    ['q=&cols=number&cols=hall&size=50', ''],
    ['q=keita&cols=number&size=25', 'q=keita&size=25&cols=number'],
    ['f.hall=A&f.hall=B&cols=number&cols=area&size=50', 'f.hall=A&f.hall=B&cols=number%2Carea'],
  ])('is told shortly: "%s"', (asked, told) => {
    expect(withoutDefaults(stands, at(asked)).toString()).toBe(told);
  });
});

describe('the columns of a list', () => {
  it('are those that are not hidden, without a choice', () => {
    expect(keys('')).toEqual(['number', 'hall']);
  });

  it('are chosen by a link or by a form, in the order of the definition', () => {
    expect(keys('cols=area,number')).toEqual(['number', 'area']);
    expect(keys('cols=area&cols=number')).toEqual(['number', 'area']);
  });

  it('are never none', () => {
    expect(keys('cols=unheard-of')).toEqual(['number', 'hall']);
  });
});

function keys(query: string): string[] {
  return chosenColumns(stands, at(query)).map((column) => column.key);
}

function at(query: string): URLSearchParams {
  return new URLSearchParams(query);
}
