import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { messages } from '#locales/fr/index';
import type { TableDefinition } from '#platform/table';
import { DataTable, type DataTableProps } from './data-table.tsx';

type Guest = {
  id: string;
  name: string;
  country: string;
  state: string;
  arrivesOn: string;
  seenAt: Date | null;
};

const guests: TableDefinition<Guest> = {
  name: 'guests',
  columns: [
    { key: 'name', label: 'common.product', kind: 'text', sortable: true },
    { key: 'country', label: 'common.back', kind: 'country' },
    {
      key: 'state',
      label: 'common.save',
      kind: 'state',
      choices: [
        { value: 'approved', label: 'common.yes' },
        { value: 'refused', label: 'common.no' },
      ],
    },
    { key: 'arrivesOn', label: 'common.close', kind: 'date' },
    { key: 'seenAt', label: 'common.print', kind: 'time' },
  ],
};

describe('a table', () => {
  it('tells countries, states and dates in words, in the zone of the edition', () => {
    const html = render('/');

    expect(html).toContain('Türkiye');
    expect(html).toContain('data-tone="good"');
    expect(html).toContain('10 nov. 2025');
    // Midnight in Bamako is the next day in Tokyo.
    expect(html).toContain('11 nov., 08:59');
  });

  it('offers the other order at the heading it is sorted by', () => {
    const html = render('/?sort=name&dir=asc&q=a&page=3');

    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="/?sort=name&amp;dir=desc&amp;q=a"');
  });

  it('can be filtered without a script: ticked boxes in a form that is read', () => {
    const html = render('/?f.state=refused');

    expect(html).toContain('method="get"');
    expect(html).toMatch(/name="f\.state"[^>]*checked=""[^>]*value="refused"/);
    expect(html).not.toMatch(/name="f\.state"[^>]*checked=""[^>]*value="approved"/);
  });

  it('exports what is seen', () => {
    const html = render('/?q=keita&f.state=refused', { exportHref: '/export/guests' });

    expect(html).toContain('href="/export/guests.csv?q=keita&amp;f.state=refused"');
    expect(html).toContain('href="/export/guests.xlsx?q=keita&amp;f.state=refused"');
  });

  it('teaches while it is empty, and says so when a search finds nothing', () => {
    const nothing = { rows: [], total: 0, empty: <p>Lesson</p> };

    expect(render('/', nothing)).toContain('Lesson');
    expect(render('/?q=x', nothing)).not.toContain('Lesson');
    expect(render('/?q=x', nothing)).toContain(messages.common.table.nothingFound);
  });

  it('lets rows be chosen only where something can be done with them', () => {
    expect(render('/')).not.toContain('name="id"');
    expect(render('/', { bulkActions: [{ intent: 'print', label: 'common.print' }] })).toContain(
      'name="id"',
    );
  });
});

function render(address: string, changes: Partial<DataTableProps<Guest>> = {}): string {
  const table = (
    <DataTable definition={guests} rows={[aGuest()]} total={1} caption="Guests" {...changes} />
  );
  return renderToStaticMarkup(inFrench(address, table));
}

function inFrench(address: string, element: ReactNode) {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [address] });
  return (
    <IntlProvider locale="fr" messages={messages} timeZone="Asia/Tokyo" onError={rethrow}>
      <RouterProvider router={router} />
    </IntlProvider>
  );
}

function rethrow(failure: Error): never {
  throw failure;
}

function aGuest(): Guest {
  return {
    id: 'guest-1',
    name: 'Keïta',
    country: 'TR',
    state: 'approved',
    arrivesOn: '2025-11-10',
    seenAt: new Date('2025-11-10T23:59:00Z'),
  };
}
