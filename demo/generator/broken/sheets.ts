import type { BrokenSheet } from './sheet.ts';

export function delegations(): BrokenSheet {
  const common = {
    level: 'senior-officials',
    arrival_at: '2025-11-10T10:00:00Z',
    departure_at: '2025-11-15T20:00:00Z',
    hotel: 'Hôtel Exemple 1',
    provenance: 'invented',
  };
  return {
    file: 'delegations.csv',
    columns: [
      'external_id',
      'country',
      'level',
      'name',
      'order',
      'seeks',
      'arrival_at',
      'departure_at',
      'hotel',
      'provenance',
    ],
    lines: [
      {
        values: {
          ...common,
          external_id: 'BRK-DEL-1',
          country: 'FJ',
          name: 'Délégation des Fidji',
          order: '101',
        },
      },
      {
        values: {
          ...common,
          external_id: 'BRK-DEL-2',
          country: 'MX',
          name: 'Délégation du Mexique',
          order: '102',
          level: 'emperor',
        },
        spoil: ['level', 'bad-choice'],
      },
      {
        values: {
          ...common,
          external_id: 'BRK-DEL-3',
          country: 'PE',
          name: 'Délégation du Pérou',
          order: 'premier',
        },
        spoil: ['order', 'bad-number'],
      },
    ],
  };
}

export function exhibitors(): BrokenSheet {
  const common = {
    country: 'TR',
    kind: 'company',
    application: 'admitted',
    provenance: 'invented',
    doubtful: '0',
    favourite_colour: 'vert',
  };
  return {
    file: 'exhibitors.csv',
    columns: [
      'external_id',
      'company_name',
      'display_name',
      'country',
      'kind',
      'application',
      'favourite_colour',
      'provenance',
      'doubtful',
    ],
    lines: [
      {
        values: {
          ...common,
          external_id: 'BRK-EX-1',
          company_name: 'Prova (örnek)',
          display_name: 'Prova',
        },
      },
      {
        values: {
          ...common,
          external_id: 'BRK-EX-2',
          company_name: 'Kroki (örnek)',
          display_name: 'Kroki',
          kind: 'zoo',
        },
        spoil: ['kind', 'bad-choice'],
      },
      {
        values: { ...common, external_id: 'BRK-EX-3', display_name: 'Adsız' },
        spoil: ['company_name', 'required'],
      },
    ],
  };
}

export function stands(): BrokenSheet {
  const common = {
    hall: 'EXT',
    type: 'outdoor',
    width_m: '3',
    depth_m: '3',
    area_m2: '9',
    open_sides: '4',
    y_m: '34',
    provenance: 'invented',
  };
  return {
    file: 'stands.csv',
    columns: [
      'code',
      'hall',
      'type',
      'width_m',
      'depth_m',
      'area_m2',
      'open_sides',
      'exhibitor_external_id',
      'x_m',
      'y_m',
      'provenance',
    ],
    lines: [
      { values: { ...common, code: 'EXT91', exhibitor_external_id: 'BRK-EX-1', x_m: '3' } },
      {
        values: { ...common, code: 'EXT92', x_m: '9', area_m2: '-9' },
        spoil: ['area_m2', 'out-of-range'],
      },
      {
        values: { ...common, code: 'EXT93', x_m: '15', hall: 'Z' },
        spoil: ['hall', 'unknown-reference'],
      },
      {
        values: { ...common, code: 'EXT94', x_m: '21', width_m: 'trois' },
        spoil: ['width_m', 'bad-number'],
      },
    ],
  };
}

export function meetings(): BrokenSheet {
  const common = {
    type: 'business',
    subject: 'Présentation',
    location: 'EXT91',
    organiser: 'BRK-EX-1',
    confirmed: 'BRK-21|BRK-01',
    status: 'planned',
    provenance: 'invented',
  };
  return {
    file: 'meetings.csv',
    columns: [
      'meeting_id',
      'type',
      'subject',
      'start',
      'end',
      'location',
      'organiser',
      'confirmed',
      'pending',
      'status',
      'provenance',
    ],
    lines: [
      {
        values: {
          ...common,
          meeting_id: 'BRK-M-1',
          start: '2025-11-12T17:00',
          end: '2025-11-12T17:30',
        },
      },
      {
        values: {
          ...common,
          meeting_id: 'BRK-M-2',
          start: '2025-11-12T17:30',
          end: '2025-11-12T17:00',
        },
        spoil: ['end', 'ends-before-start'],
      },
    ],
  };
}

export function passages(): BrokenSheet {
  const common = {
    person_external_id: 'BRK-01',
    direction: 'in',
    // Nobody of this folder has a badge yet, so nobody can have been let in.
    verdict: 'refused',
    reason: 'not-a-badge',
    device: 'parc-main-1',
    provenance: 'invented',
  };
  return {
    file: 'passages.csv',
    columns: [
      'event_id',
      'person_external_id',
      'gate',
      'direction',
      'verdict',
      'reason',
      'at_device',
      'device',
      'operator',
      'provenance',
    ],
    lines: [
      {
        values: {
          ...common,
          event_id: 'BRK-E-1',
          gate: 'parc-main',
          at_device: '2025-11-12T09:30:00Z',
        },
      },
      {
        values: {
          ...common,
          event_id: 'BRK-E-2',
          gate: 'porte-42',
          at_device: '2025-11-12T09:31:00Z',
        },
        spoil: ['gate', 'unknown-reference'],
      },
    ],
  };
}

export function invitations(): BrokenSheet {
  const common = {
    addressee_title: 'Ministre de la Défense',
    channel: 'note-verbale',
    language: 'en',
    prepared_at: '2025-09-15T09:00:00Z',
    provenance: 'invented',
  };
  return {
    file: 'invitations.csv',
    columns: [
      'external_id',
      'country',
      'addressee_title',
      'channel',
      'language',
      'number',
      'prepared_at',
      'sent_at',
      'delivered_at',
      'answered_at',
      'answer',
      'decline_reason',
      'provenance',
    ],
    lines: [
      {
        values: {
          ...common,
          external_id: 'BRK-INV-1',
          country: 'FJ',
          number: 'NV-901/BAMEX-2025',
          sent_at: '2025-09-18T11:00:00Z',
        },
      },
      {
        values: {
          ...common,
          external_id: 'BRK-INV-2',
          country: 'MX',
          number: 'NV-902/BAMEX-2025',
          sent_at: '2025-13-40T11:00:00Z',
        },
        spoil: ['sent_at', 'bad-date'],
      },
    ],
  };
}
