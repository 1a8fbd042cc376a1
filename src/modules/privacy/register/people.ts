import type { TableRegister } from '../types.ts';
import { kept, keptLongerIfRefused } from './keeping.ts';

const ofPerson = ['edition_id', 'participant_id'];

/** Participants, and what was asked and answered about letting them in. */
export const peopleRegister: readonly TableRegister[] = [
  {
    table: 'participant',
    key: ['id'],
    person: 'id',
    personal: [
      ...keptLongerIfRefused('identity', 'identity', 'empty', ['given_names', 'family_name']),
      ...keptLongerIfRefused('identity', 'identity', 'nothing', ['name_ar', 'birth_date']),
      ...kept('identity', 'identity', 'nothing', [
        'external_id',
        'title',
        'rank',
        'post',
        'organisation',
      ]),
      ...kept('document', 'document', 'reduced', ['document_number']),
      ...keptLongerIfRefused('identity', 'document', 'nothing', [
        'document_type',
        'document_ending',
      ]),
      ...keptLongerIfRefused('identity', 'document', 'nothing', ['document_digest'], 'secret'),
      ...kept('identity', 'contact', 'nothing', ['email', 'phone']),
      ...kept('identity', 'photo', 'no-file', ['photo_id']),
    ],
    // Category, country and states stay: the figures are made of them.
    plain: [
      ...['edition_id', 'category_id', 'state', 'rank_class', 'country', 'nationality'],
      ...['language', 'delegation_role', 'provenance'],
    ],
    shown: ['category_id', 'country', 'nationality', 'rank_class', 'delegation_role', 'created_at'],
  },
  {
    table: 'accreditation',
    key: ['participant_id'],
    person: 'participant_id',
    personal: [
      ...keptLongerIfRefused('clear-result', 'accreditation', 'nothing', ['reason_code', 'terms']),
      ...keptLongerIfRefused('clear-result', 'accreditation', 'nothing', ['question']),
    ],
    plain: ['edition_id', 'recommendation', 'recommended_by', 'decision', 'decided_by'],
  },
  {
    table: 'duplicate_pair',
    key: ['id'],
    person: null,
    personal: [],
    // Codes alone: an e-mail is the same, a birth date another one.
    plain: ['edition_id', 'outcome', 'parts', 'state', 'decided_by'],
  },
  {
    table: 'duplicate_seen',
    key: ['participant_id'],
    person: null,
    personal: [],
    plain: ['edition_id'],
  },
  {
    table: 'accreditation_appeal',
    key: ['id'],
    person: 'participant_id',
    personal: keptLongerIfRefused('clear-result', 'accreditation', 'no-row', [
      'statement',
      'answer',
    ]),
    plain: ['edition_id', 'filed_by', 'against', 'outcome', 'decided_by'],
  },
  {
    table: 'accreditation_hand',
    key: [...ofPerson, 'actor_id', 'hand'],
    person: 'participant_id',
    personal: [],
    plain: ['edition_id', 'actor_id', 'hand'],
  },
  {
    table: 'vetting_item',
    key: ['reference'],
    person: 'participant_id',
    personal: keptLongerIfRefused(
      'clear-result',
      'screening',
      'no-row',
      ['reference', 'answer', 'sealed_note'],
      'hidden-reason',
    ),
    plain: ['edition_id'],
  },
  {
    table: 'badge',
    key: ['idx', 'generation'],
    person: 'participant_id',
    // A token names nobody; who has the badge is told by the participant's row.
    personal: [],
    plain: ['edition_id', 'token', 'zones', 'days', 'revoked_reason'],
    shown: ['zones', 'days', 'valid_from', 'valid_until', 'issued_at', 'revoked_at'],
  },
  {
    table: 'roster_record',
    key: ['idx', 'generation'],
    person: null,
    // Name and face for gates, under a key that only the badge has.
    personal: kept('identity', 'identity', 'no-row', ['sealed'], 'secret'),
    plain: ['edition_id', 'roster_id', 'source'],
  },
  {
    table: 'passage',
    key: ['id'],
    person: 'participant_id',
    personal: [],
    plain: [
      ...['edition_id', 'gate_id', 'direction', 'verdict', 'refusal', 'device_id', 'operator_id'],
      'override_reason',
    ],
    shown: ['gate_id', 'direction', 'verdict', 'passed_at'],
  },
  {
    table: 'access_link',
    key: ['id'],
    person: 'participant_id',
    personal: kept('stay', 'access', 'no-row', ['token_hash'], 'secret'),
    plain: ['edition_id', 'purpose', 'country', 'locale', 'created_by'],
  },
  {
    table: 'lead',
    key: ['id'],
    person: 'participant_id',
    personal: kept('business', 'business', 'nothing', ['next_step'], 'third-party'),
    plain: ['edition_id', 'external_id', 'rating', 'provenance'],
    shown: ['scanned_at', 'consent'],
  },
  {
    table: 'meeting',
    key: ['id'],
    person: 'participant_id',
    personal: kept('business', 'business', 'empty', ['subject']),
    plain: [
      ...['edition_id', 'external_id', 'asked_by', 'state', 'place', 'provenance', 'source'],
      ...['interpreted', 'sectors', 'missed_by'],
    ],
    shown: ['state', 'starts_at', 'place'],
  },
  {
    table: 'wish',
    key: ['id'],
    person: null,
    personal: kept('business', 'business', 'nothing', ['note'], 'third-party'),
    plain: ['edition_id', 'from_kind', 'to_kind', 'action', 'provenance', 'stated_by'],
  },
  {
    table: 'meeting_later',
    key: ['from_kind', 'from_id', 'to_kind', 'to_id'],
    person: null,
    personal: kept('business', 'business', 'nothing', ['note'], 'third-party'),
    plain: ['edition_id', 'from_kind', 'to_kind', 'stated_by'],
  },
  // Of a person it may tell when they pray; of a delegation or a hall it is about nobody.
  {
    table: 'meeting_absence',
    key: ['id'],
    person: 'holder_id',
    personal: kept('stay', 'stay', 'no-row', ['why']),
    plain: ['edition_id', 'holder_kind', 'stated_by'],
    shown: ['starts_at', 'ends_at', 'why'],
  },
  // What was said of a meeting by one side or the other; the reason is one of a list.
  {
    table: 'meeting_proposal',
    key: ['id'],
    person: 'participant_id',
    personal: kept('business', 'business', 'empty', ['message'], 'third-party'),
    plain: ['edition_id', 'side', 'made_by', 'state', 'reason'],
  },
  {
    table: 'meeting_attendee',
    key: ['meeting_id', 'participant_id'],
    person: 'participant_id',
    personal: kept('business', 'business', 'no-row', ['side']),
    plain: ['edition_id'],
    shown: ['side'],
  },
  {
    table: 'meeting_outcome',
    key: ['meeting_id', 'side'],
    person: null,
    personal: kept('business', 'business', 'empty', ['note'], 'third-party'),
    plain: ['edition_id', 'side', 'outcome', 'follow_up_on', 'stated_by'],
  },
];
