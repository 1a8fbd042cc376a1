import { inLanguage } from '#platform/i18n';
import type { Report, ReportBlock, ReportClaim } from '#platform/pdf/types';
import type { ToldResults } from '../schema.ts';
import { instant, longDates, wordsAt, type Teller } from './words.ts';

/** The first page: what an ambassador reads when there is one minute. */
const HEADLINE = [
  'countries.present',
  'delegations.present',
  'exhibitors.admitted',
  'area.net',
  'visitors.total',
  'visits.total',
  'meetings.held',
  'sessions.held',
  'leads.recorded',
];

const SECTIONS = [
  { key: 'coming', figures: ['countries.', 'delegations.', 'delegates.'], intro: true },
  { key: 'exhibitors', figures: ['exhibitors.', 'area.'], intro: false },
  { key: 'entry', figures: ['accreditation.', 'badges.'], intro: false },
  {
    key: 'attendance',
    figures: ['visitors.', 'visits.', 'attendance.', 'entries.', 'incidents.'],
    intro: true,
  },
  { key: 'programme', figures: ['sessions.', 'demo.', 'meetings.', 'leads.'], intro: false },
] as const;

type Told = ToldResults['figures'][number];

/** The results as a document to hand out, in the teller's language. */
export function resultsDocument(teller: Teller, results: ToldResults): Report {
  const { plan, locale, t } = teller;
  const name = inLanguage(plan.edition.name, locale);
  const find = (key: string) => results.figures.find((figure) => figure.key === key);

  return {
    title: t('results.report.title', { edition: name }),
    edition: {
      name,
      dates: longDates(plan, locale),
      place: plan.edition.city,
      patronage: inLanguage(plan.edition.patronage, locale) || null,
      theme: inLanguage(plan.edition.theme, locale) || null,
    },
    organiser: t('results.report.organiser'),
    asOf: instant(results.asOf, teller),
    frozen: results.frozen && {
      version: t('results.frozen.version', { number: String(results.frozen.number) }),
      frozenAt: instant(results.frozen.frozenAt, teller),
      keyId: String(results.frozen.kid),
      fingerprint: results.frozen.fingerprint,
      ledger: { position: results.ledger.seq, hash: results.ledger.hash },
    },
    headline: HEADLINE.flatMap((key) => {
      const figure = find(key);
      return figure
        ? [{ label: figure.label, value: number(teller, figure.value), note: null }]
        : [];
    }),
    sections: [
      ...SECTIONS.map(({ key, figures, intro }) => {
        const own = results.figures.filter((figure) =>
          figures.some((start) => figure.key.startsWith(start)),
        );
        return {
          title: wordsAt(teller, `results.section.${key}`),
          intro: intro ? wordsAt(teller, `results.sectionIntro.${key}`) : null,
          blocks: [...chartsOf(teller, key, find), figuresBlock(teller, own)],
        };
      }),
      {
        title: t('results.section.claims'),
        intro: t('results.sectionIntro.claims'),
        blocks: [
          {
            kind: 'claims' as const,
            claims: results.claims.map((claim) => claimRow(teller, results, claim)),
          },
        ],
      },
    ],
    method: [t('results.report.method')],
  };
}

function figuresBlock(teller: Teller, figures: Told[]): ReportBlock {
  return {
    kind: 'figures',
    figures: figures.map((figure) => ({
      label: figure.label,
      value: wordsAt(teller, `results.unit.${figure.unit}`, { value: figure.value }),
      definition: figure.definition,
      scope: figure.scope,
      source: figure.source,
      asOf: instant(figure.asOf, teller),
    })),
  };
}

function chartsOf(
  { t }: Teller,
  section: string,
  find: (key: string) => Told | undefined,
): ReportBlock[] {
  if (section === 'coming')
    return [
      {
        kind: 'funnel',
        title: t('results.chart.funnel'),
        note: null,
        steps: [
          'countries.invited',
          'countries.answered',
          'countries.accepted',
          'countries.present',
        ].flatMap((key) => {
          const figure = find(key);
          return figure ? [{ label: figure.label, value: figure.value, note: null }] : [];
        }),
      },
      ...barsOf(t('results.chart.byRank'), find('delegates.present')),
    ];

  if (section !== 'attendance') return [];
  const visits = find('visits.total');
  const attendance = find('attendance.total');
  return [
    ...(visits && attendance
      ? [
          {
            kind: 'columns' as const,
            title: t('results.chart.byDay'),
            note: null,
            series: [t('results.chart.visits'), t('results.chart.attendance')],
            points: attendance.parts.map((day) => ({
              label: day.label,
              values: [visits.parts.find(({ key }) => key === day.key)?.value ?? 0, day.value],
            })),
          },
        ]
      : []),
    ...barsOf(t('results.chart.byCategory'), find('attendance.by-category')),
  ];
}

function barsOf(title: string, figure: Told | undefined): ReportBlock[] {
  if (!figure || figure.parts.length === 0) return [];
  const points = figure.parts.toSorted((one, other) => other.value - one.value);
  return [
    {
      kind: 'bars',
      title,
      note: null,
      points: points.map(({ label, value }) => ({ label, value })),
    },
  ];
}

function claimRow(
  teller: Teller,
  results: ToldResults,
  claim: ToldResults['claims'][number],
): ReportClaim {
  const { t, locale } = teller;
  const figure = results.figures.find(({ key }) => key === claim.figureKey);
  const explanation = inLanguage(claim.explanation, locale);
  const standing = wordsAt(teller, `results.claim.standing.${claim.standing}`);
  return {
    subject: figure?.label ?? claim.said,
    claimed: claim.said,
    source: `${claim.saidBy}, ${wordsAt(teller, `results.when.${claim.saidWhen}`)}. ${claim.source}`,
    recorded:
      claim.recorded === null ? t('results.claim.noRecord') : number(teller, claim.recorded),
    difference:
      claim.difference === null
        ? explanation
        : t('results.claim.explained', {
            standing,
            difference: signed(teller, claim.difference),
            explanation,
          }),
  };
}

function number({ locale }: Teller, value: number): string {
  return new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale).format(value);
}

function signed({ locale }: Teller, value: number): string {
  return new Intl.NumberFormat(locale === 'ar' ? 'ar-u-nu-latn' : locale, {
    signDisplay: 'exceptZero',
  }).format(value);
}
