import { inLanguage } from '#platform/i18n';
import type { Report, ReportBlock, ReportClaim } from '#platform/pdf/types';
import type { ToldResults } from '../schema.ts';
import { chapters, countryFunnel, headlineKeys, isIn } from './outline.ts';
import { instant, longDates, numbers, wordsAt, type Teller } from './words.ts';

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
    headline: headlineKeys.flatMap((key) => {
      const figure = find(key);
      return figure ? [{ label: figure.label, value: inUnit(teller, figure), note: null }] : [];
    }),
    sections: [
      ...chapters.map((chapter) => {
        const { key, intro } = chapter;
        const own = results.figures.filter((figure) => isIn(chapter, figure.key));
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

/** Square metres need their unit; everything else says what it is by its name. */
function inUnit(teller: Teller, { unit, value }: Told): string {
  return unit === 'square-metres'
    ? wordsAt(teller, `results.unit.${unit}`, { value })
    : numbers(teller).format(value);
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
        steps: countryFunnel.flatMap((key) => {
          const figure = find(key);
          return figure ? [{ label: figure.label, value: figure.value, note: null }] : [];
        }),
      },
      ...barsOf(t('results.chart.byRank'), find('delegates.present')),
    ];

  if (section !== 'attendance') return [];
  return [
    ...attendanceByDay(t, find),
    ...barsOf(t('results.chart.byCategory'), find('attendance.by-category')),
  ];
}

/** Visits and staff make the attendance, so they stand on one another; entries count something else. */
function attendanceByDay(t: Teller['t'], find: (key: string) => Told | undefined): ReportBlock[] {
  const visits = find('visits.total');
  const attendance = find('attendance.total');
  const entries = find('entries.total');
  if (!visits || !attendance || !entries) return [];
  const on = (figure: Told, key: string) =>
    figure.parts.find((part) => part.key === key)?.value ?? 0;
  const days = attendance.parts.map(({ key, label, value }) => {
    const visited = on(visits, key);
    return {
      label,
      visits: visited,
      staff: value - visited,
      attendance: value,
      entries: on(entries, key),
    };
  });
  const count = (label: string) => ({ label, width: 1, align: 'end' as const });

  return [
    {
      kind: 'columns',
      title: t('results.chart.byDay'),
      note: null,
      series: [t('results.chart.visits'), t('results.chart.staff')],
      points: days.map((day) => ({ label: day.label, values: [day.visits, day.staff] })),
    },
    {
      kind: 'table',
      title: null,
      columns: [
        { label: t('results.chart.day'), width: 1, align: 'start' },
        count(t('results.chart.visits')),
        count(t('results.chart.staff')),
        count(t('results.chart.attendance')),
        count(t('results.chart.entries')),
      ],
      rows: days.map((day) => [day.label, day.visits, day.staff, day.attendance, day.entries]),
    },
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
  const difference = numbers(teller, { signDisplay: 'exceptZero' }).format(claim.difference ?? 0);
  return {
    subject: figure?.label ?? claim.claimed,
    claimed: claim.claimed,
    source: `${claim.claimedBy}. ${claim.source} (${t('results.claim.inTheirWords', { said: claim.said })})`,
    recorded:
      claim.recorded === null
        ? t('results.claim.noRecord')
        : numbers(teller).format(claim.recorded),
    difference:
      claim.difference === null
        ? explanation
        : t('results.claim.explained', { standing, difference, explanation }),
  };
}
