import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { IntlErrorCode, IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#platform/i18n';
import { loadMessages } from '#platform/messages';
import type { SnapshotRow } from '../schema.ts';
import { fileRefusals, snapshotRefusals } from '../types.ts';
import { LoadPanel } from './load-panel.tsx';
import { SnapshotTable } from './snapshot-table.tsx';

const everyDetail = { was: 1_003, is: 500, column: 'Name 6', format: 'zip', fingerprint: 'aa81' };

const refused: SnapshotRow = {
  ...{ id: '1', list: 'un', source: 'un-xml', status: 'rejected', cameBy: 'url' },
  publishedAt: null,
  loadedAt: new Date('2026-10-01T12:00:00Z'),
  sha256: 'f'.repeat(64),
  ...{ recordCount: 500, nameCount: 2_000, added: 0, changed: 0, removed: 503 },
  refusal: 'shrunk',
  refusalDetails: { was: 1_003, is: 500 },
  isChangeAccepted: false,
};

describe.each(locales)('the screens in %s', (locale) => {
  it('tell why each file was not taken', async () => {
    const codes = [...fileRefusals, ...snapshotRefusals];
    const html = await render(
      locale,
      <LoadPanel
        answer={undefined}
        outcome={{
          loaded: [],
          refused: codes.map((code) => ({ file: code, code, details: everyDetail })),
        }}
      />,
    );

    for (const code of codes) expect(html).not.toContain(`lists.refusal.${code}`);
    expect(html).not.toContain('{was');
  });

  it('tell of a refused snapshot how far it shrank', async () => {
    const html = await render(locale, <SnapshotTable snapshots={[refused]} caption="x" />);

    expect(html).toContain('data-tone="bad"');
    expect(html).toContain(new Intl.NumberFormat(locale).format(1_003));
    expect(html).toContain((await loadMessages(locale)).lists.undated);
  });
});

async function render(locale: Locale, element: ReactNode): Promise<string> {
  const messages = await loadMessages(locale);
  const router = createMemoryRouter([{ path: '/', element }]);
  return renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      messages={messages}
      timeZone="Africa/Bamako"
      onError={(problem) => {
        // Codes of failures hold a point, and are no path.
        if (problem.code !== IntlErrorCode.INVALID_KEY) throw problem;
      }}
    >
      <RouterProvider router={router} />
    </IntlProvider>,
  );
}
