import type { TableRegister } from '../types.ts';

/** Tables that tell nothing of a person who comes: places, rules, companies, codes and hashes. */
export const plainRegister: readonly TableRegister[] = Object.entries({
  account_recovery_code: ['code_digest'],
  answer_setting: ['edition_id', 'phone', 'email'],
  attempt_count: ['bucket'],
  category: ['edition_id', 'id', 'name', 'colour', 'counts_as', 'zones', 'days'],
  category_rule: ['edition_id', 'category_id', 'substitution'],
  ceremony: ['edition_id', 'name', 'criteria', 'presence', 'layout', 'provenance'],
  ceremony_pin: ['edition_id', 'kind', 'reason', 'pinned_by'],
  chaser: ['edition_id', 'channel', 'reminded_on'],
  chaser_rule: ['edition_id', 'anchor', 'awaits', 'channel'],
  claim: [
    ...['edition_id', 'external_id', 'figure_key', 'said', 'unit', 'said_when', 'said_by'],
    ...['source', 'explanation'],
  ],
  delegation_quota: ['edition_id', 'category_id'],
  edition: [
    ...['id', 'series', 'name', 'theme', 'patronage', 'guest_of_honour', 'host_country'],
    ...['city', 'starts_on', 'ends_on', 'time_zone', 'stage', 'cloned_from'],
  ],
  edition_day: ['edition_id', 'on_date', 'kind'],
  erasure_proof: ['edition_id', 'made_by', 'content', 'signature'],
  exhibitor: [
    ...['edition_id', 'external_id', 'company_name', 'display_name', 'country', 'co_countries'],
    ...['kind', 'shows', 'state', 'refusal', 'provenance', 'source'],
  ],
  focal_point_access: ['edition_id', 'country'],
  gate: ['edition_id', 'id', 'zone_id', 'name', 'anti_passback'],
  hall: ['edition_id', 'id', 'venue_id', 'name'],
  identity_setting: ['second_step_roles'],
  incident: ['edition_id', 'kind', 'fingerprint', 'passage_ids', 'closed_reason'],
  invitation_answer: [
    ...['edition_id', 'decision', 'roles', 'decline_reason', 'answered_by', 'locale'],
  ],
  invitation_dispatch: ['edition_id', 'asked_by', 'link_id', 'refusal'],
  // Ids, categories, countries and numbers; kept for ever.
  ledger_entry: [
    ...['edition_id', 'kind', 'subject_type', 'subject_id', 'actor_id', 'on_behalf_of', 'reason'],
    ...['evidence', 'data', 'previous_hash', 'hash'],
  ],
  ledger_head: ['edition_id', 'hash'],
  list_licence: ['list', 'licence', 'acknowledged_by'],
  list_snapshot: [
    ...['edition_id', 'list', 'source', 'came_by', 'status', 'sha256', 'difference', 'refusal'],
    ...['refusal_details', 'loaded_by', 'change_accepted_by'],
  ],
  list_source: ['list', 'url', 'etag', 'last_modified', 'outcome'],
  must_meet: ['edition_id', 'country', 'note', 'stated_by', 'wished_by', 'provenance'],
  need: [
    ...['edition_id', 'country', 'sector', 'purpose', 'horizon', 'note', 'state', 'stated_by'],
    'provenance',
  ],
  policy_act: [
    ...['edition_id', 'reference', 'title', 'authority', 'effective_from', 'company_countries'],
    ...['state_exceptions', 'revoked_reason'],
  ],
  precedence_version: ['edition_id', 'kept_by', 'why', 'content', 'sha256'],
  privacy_retention: ['edition_id', 'retention', 'basis', 'set_by'],
  privacy_setting: [
    ...['edition_id', 'controller', 'address', 'email', 'authority', 'declaration', 'set_by'],
  ],
  quota_request: [
    ...['edition_id', 'category_id', 'reason', 'state', 'asked_by', 'answer', 'decided_by'],
  ],
  report: ['edition_id', 'frozen_by', 'ledger_hash', 'content', 'signature'],
  role_category: ['edition_id', 'role', 'category_id'],
  role_grant: ['edition_id', 'role', 'country'],
  screening_mark: ['edition_id'],
  screening_rule: [
    ...['edition_id', 'list', 'programme', 'category_id', 'effect', 'authority', 'reason'],
    ...['adopted_by', 'revoked_by'],
  ],
  session: [
    ...['edition_id', 'external_id', 'code', 'type', 'title', 'location', 'state', 'provenance'],
    'source',
  ],
  sign_in_link: ['token_hash'],
  signing_key: ['edition_id', 'purpose', 'public_key', 'sealed_private_key'],
  stand: ['edition_id', 'code', 'hall_id', 'type', 'provenance', 'footprint'],
  stay_duty: ['edition_id'],
  stay_event: ['edition_id', 'status', 'actor_id'],
  stay_leg: [
    ...['edition_id', 'direction', 'mode', 'number', 'carrier', 'place', 'state', 'provenance'],
  ],
  stay_leg_person: ['edition_id'],
  stay_liaison: ['edition_id'],
  stay_presence: ['edition_id'],
  stay_room_person: ['edition_id'],
  stored_file: ['id', 'media_type'],
  used_challenge: ['challenge'],
  venue: ['edition_id', 'id', 'name', 'kind', 'address'],
  vetting_package: ['edition_id', 'service', 'made_by'],
  zone: ['edition_id', 'id', 'venue_id', 'letter', 'colour', 'name'],
}).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain }));
