import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { IntlErrorCode, IntlProvider } from 'use-intl';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '#platform/i18n';
import { loadMessages } from '#platform/messages';
import { emptyStatement } from '../../profiles/types.ts';
import { scorePair } from '../../recommending/rules.ts';
import type { PartyPage, SuggestionRow } from '../../recommending/schema.ts';
import { aGuest, aHost, aPair } from '../../recommending/testing/pairs.ts';
import type { LastTime, PairWishes } from '../../recommending/types.ts';
import { PartyScreen } from './party-screen.tsx';

const must = { action: 'must', rank: 1 } as const;

/** Pairs of which each part is told in another way. */
const pairs = [
  aPair({ wishes: { guest: must, host: must } satisfies PairWishes }),
  aPair({
    host: aHost({ offers: ['aircraft'], seeks: ['drones'], languages: ['ar'], seniority: 4 }),
    wishes: { guest: must },
    lastTime: { guest: 'useful' } satisfies LastTime,
  }),
  aPair({
    guest: aGuest({ seeks: ['cyber'], purposes: [], languages: [], meetings: 3 }),
    host: aHost({ seniority: 1, meetings: 2 }),
    wishes: { host: must },
    lastTime: { host: 'no-interest' },
  }),
  aPair({ guest: aGuest({ seeks: [], purposes: ['finance'] }), host: aHost({ seniority: 3 }) }),
];

describe.each(locales)('the page of a party in %s', (locale) => {
  it('tells each part of each score in a sentence', async () => {
    const html = await render(locale, aPage({ recommended: pairs.map(asSuggestion) }));

    for (const { most } of pairs.flatMap((pair) => scorePair(pair).parts))
      expect(html).toContain(new Intl.NumberFormat(locale).format(most));
    expect(html).not.toMatch(/meetingWishes\.|\{\w+[,}]/);
  });

  it('offers what was not said yet, and to take back what was', async () => {
    const [first] = pairs.slice(0, 1).map(asSuggestion);
    const wishes = first ? [{ ...first, own: 'must' as const, rank: 2 }] : [];
    const html = await render(locale, aPage({ wishes }));

    expect([...html.matchAll(/<button[^>]* value="(\w+)"/g)].map(([, word]) => word)).toEqual([
      ...['meet', 'later', 'never', 'none', 'up'],
    ]);
  });
});

it('shows terms to the organiser alone', async () => {
  const terms = { budgetBand: null, minimum: 6, minimumFor: 'official' } as const;
  const page = aPage({});
  const asOrganiser = { ...page, profile: { ...page.profile, terms } };

  expect(await render('en', page)).not.toContain('name="minimum"');
  expect(await render('en', asOrganiser)).toContain('name="minimum"');
});

function asSuggestion(pair: (typeof pairs)[number], place: number): SuggestionRow {
  const { bracket, points, parts } = scorePair(pair);
  return {
    ...{ kind: 'exhibitor', id: `00000000-0000-4000-8000-00000000010${place}`, name: 'Company' },
    ...{ country: 'TR', own: null, rank: null, note: null, onBehalf: false, theirs: null },
    ...{ bracket, points, parts: [...parts], like: null },
  };
}

function aPage(changes: Partial<PartyPage>): PartyPage {
  const { id, name } = aGuest();
  return {
    party: { kind: 'delegation', id, name, country: 'BF' },
    ...{ side: 'guest', onBehalf: true, mostMusts: 10 },
    profile: {
      ...{ ...emptyStatement, version: 1, onBehalf: false, fromNeeds: false, terms: null },
      statedAt: new Date('2025-11-01T08:00:00Z'),
    },
    ...{ wishes: [], recommended: [], askedForMe: [], mutual: [], becauseYouLike: [], later: [] },
    ...{ found: [], notices: [] },
    ...changes,
  };
}

async function render(locale: Locale, page: PartyPage): Promise<string> {
  const element = <PartyScreen page={page} search="" answer={undefined} />;
  const router = createMemoryRouter([{ path: '/', element }]);
  return renderToStaticMarkup(
    <IntlProvider
      locale={locale}
      messages={await loadMessages(locale)}
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
