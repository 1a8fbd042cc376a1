import type { Sheet } from './csv.ts';
import { publicSessions, type Session } from './data/sessions.ts';
import { dateOf, known, clock, secondOf } from './edition.ts';
import { admittedExhibitors } from './exhibitors.ts';

const COLUMNS = [
  ...(['external_id', 'code', 'type', 'title_fr', 'title_en', 'title_tr', 'title_ar'] as const),
  ...([
    'start',
    'end',
    'zone',
    'location',
    'exhibitor_external_id',
    'status',
    'provenance',
    'source',
  ] as const),
];

export type SessionColumn = (typeof COLUMNS)[number];

/** The public programme, the convoys, and the demonstrations of fifteen companies at the range. */
export function makeSessions(): Sheet<SessionColumn> {
  const sessions = [...publicSessions, ...convoys(), ...demonstrations()].toSorted((one, other) =>
    one.start.localeCompare(other.start),
  );
  return { columns: COLUMNS, rows: sessions.map((session, index) => row(session, index + 1)) };
}

function row(session: Session, number: number): Record<SessionColumn, string> {
  return {
    external_id: session.id,
    code: `S${String(number).padStart(2, '0')}`,
    type: session.type,
    title_fr: session.title.fr,
    title_en: session.title.en,
    title_tr: session.title.tr,
    title_ar: session.title.ar,
    start: session.start,
    end: session.end,
    zone: 'Africa/Bamako',
    location: session.location,
    exhibitor_external_id: session.exhibitor ?? '',
    status: session.status ?? 'held',
    provenance: session.source ? 'fact' : 'invented',
    source: session.source ?? '',
  };
}

function convoys(): Session[] {
  return [2, 3].flatMap((day): Session[] => [
    {
      id: `SES-CONVOY-${day + 1}-OUT`,
      type: 'convoy',
      title: {
        fr: 'Convoi escorté vers le champ de tir',
        en: 'Escorted convoy to the range',
        tr: 'Atış alanına refakatli konvoy',
        ar: 'قافلة مرافَقة إلى ميدان الرماية',
      },
      start: `${dateOf(day)}T07:00`,
      end: `${dateOf(day)}T08:45`,
      location: 'parc-expo',
      source: 'hcn_clap',
    },
    {
      id: `SES-CONVOY-${day + 1}-BACK`,
      type: 'convoy',
      title: {
        fr: 'Convoi escorté vers Bamako',
        en: 'Escorted convoy to Bamako',
        tr: 'Bamako’ya refakatli konvoy',
        ar: 'قافلة مرافَقة إلى باماكو',
      },
      start: `${dateOf(day)}T16:30`,
      end: `${dateOf(day)}T18:15`,
      location: 'range',
      source: 'hcn_clap',
    },
  ]);
}

const SERIAL_MINUTES = 20;

/** Nine serials on the first day and eight on the second, one of which the weather stops. Times are invented. */
function demonstrations(): Session[] {
  const companies = admittedExhibitors.filter(({ crew = 0 }) => crew > 0);
  const serials = [...companies.slice(0, 9), ...companies.slice(9), ...companies.slice(0, 2)];

  return serials.map((company, index): Session => {
    const isFirstDay = index < 9;
    const day = isFirstDay ? 2 : 3;
    const start = secondOf('10:00') + (isFirstDay ? index : index - 9) * 30 * 60;
    const name = company.name;
    return {
      id: `SES-DEMO-${String(index + 1).padStart(2, '0')}`,
      type: 'demo',
      title: {
        fr: `Démonstration : ${name}`,
        en: `Demonstration: ${name}`,
        tr: `Gösteri: ${name}`,
        ar: `عرض ميداني: ${name}`,
      },
      start: `${dateOf(day)}T${clock(start).slice(0, 5)}`,
      end: `${dateOf(day)}T${clock(start + SERIAL_MINUTES * 60).slice(0, 5)}`,
      location: 'range',
      exhibitor: known(company, 'company').id,
      status: index === serials.length - 1 ? 'cancelled' : 'held',
    };
  });
}
