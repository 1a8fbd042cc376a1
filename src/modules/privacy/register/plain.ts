import type { TableRegister } from '../types.ts';

/** Tables that tell nothing of a person who comes: places, rules, companies, codes and hashes. */
export const plainRegister: readonly TableRegister[] = Object.entries({
  account_recovery_code: ['code_digest'],
  answer_setting: ['edition_id', 'phone', 'email'],
  attempt_count: ['bucket'],
  badge_desk_key: ['edition_id', 'public_key', 'label', 'categories'],
  badge_root: ['public_key'],
  category: ['edition_id', 'id', 'name', 'colour', 'counts_as', 'zones', 'days'],
  category_rule: ['edition_id', 'category_id', 'substitution'],
  ceremony: ['edition_id', 'name', 'criteria', 'presence', 'layout', 'provenance'],
  ceremony_pin: ['edition_id', 'kind', 'reason', 'pinned_by'],
  chaser: ['edition_id', 'channel', 'reminded_on'],
  chaser_rule: ['edition_id', 'anchor', 'awaits', 'channel'],
  country_notice: [
    ...['edition_id', 'country', 'authority', 'reference', 'body', 'valid_from', 'valid_to'],
    ...['source', 'binds', 'provenance', 'kept_by'],
  ],
  country_notice_shown: ['edition_id', 'shown_by'],
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
  // A device has a name, its operators a number; whom it saw stands in the passages.
  gate_device: [
    ...['edition_id', 'id', 'name', 'public_key', 'gate_ids', 'enrolled_by', 'wiped_by'],
    ...['wiped_reason', 'gate_id', 'version'],
  ],
  gate_enrolment: [
    'edition_id',
    'secret_hash',
    'gate_ids',
    'made_by',
    'device_id',
    'desk_categories',
  ],
  // Numbers of badges and of operators, signed by the gates; kept for ever as the ledger is.
  gate_event: [
    ...['edition_id', 'line_id', 'device_id', 'bytes', 'hash', 'received_from', 'gate_id', 'kind'],
    'ref_device',
  ],
  gate_head: ['edition_id', 'line_id', 'hash', 'signature'],
  gate_lease: ['edition_id', 'zone_id', 'device_id'],
  gate_lease_held: ['edition_id', 'zone_id', 'device_id'],
  gate_line: ['edition_id', 'id', 'device_id', 'base', 'head_hash'],
  gate_quarantine: ['edition_id', 'id', 'device_id', 'why', 'bytes', 'received_from'],
  gate_setting: ['edition_id', 'photo_rule', 'rules', 'pin_salt', 'pin_hash', 'changed_by'],
  gate_zone_setting: ['edition_id', 'zone_id', 'capacity_kind', 'changed_by'],
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
  // Who and what is taken when, by ids.
  meeting_booking: ['edition_id', 'holder_kind'],
  // Of the address itself only a hash is kept.
  meeting_feed: ['edition_id', 'party_kind', 'token_hash', 'locale', 'made_by'],
  // Interpreters go by a number, and places by a code.
  meeting_interpreter: ['edition_id', 'code', 'languages', 'shifts', 'provenance'],
  meeting_place: ['edition_id', 'code', 'name', 'kind', 'hall_id', 'provenance'],
  meeting_settings: ['edition_id', 'content'],
  session_audience: ['edition_id', 'party_kind'],
  // Ids, times and codes; who meets is told by the meetings.
  meeting_plan: ['edition_id', 'made_by', 'assignments', 'value'],
  meeting_plan_edit: ['edition_id', 'kind', 'changes', 'reason', 'made_by'],
  // Sectors, purposes and limits: what a person would buy says nothing of the person.
  meeting_profile: [
    ...['edition_id', 'party_kind', 'seeks', 'offers', 'purposes', 'horizon', 'budget_band'],
    ...['languages', 'minimum_for', 'stated_by', 'provenance'],
  ],
  // Why a side refuses is the word of an office, and is not kept in the ledger.
  meeting_reply: ['edition_id', 'side', 'answer', 'reason', 'replied_by'],
  meeting_run: [
    ...['edition_id', 'state', 'scope', 'started_by', 'show', 'input_hash', 'progress', 'value'],
    ...['bound', 'status', 'unmet', 'culprits', 'failure'],
  ],
  meeting_telling: ['edition_id', 'party_kind', 'changes', 'told_how', 'told_by'],
  meeting_version: ['edition_id', 'kind', 'published_by', 'reason', 'content'],
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
  revocation_list: ['edition_id', 'content', 'signed'],
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
  trust_list: ['edition_id', 'root', 'next_root', 'content', 'signed'],
  used_challenge: ['challenge'],
  venue: ['edition_id', 'id', 'name', 'kind', 'address'],
  request_form: ['edition_id', 'asker', 'category_id', 'documents', 'note'],
  vetting_package: ['edition_id', 'service', 'made_by'],
  zone: ['edition_id', 'id', 'venue_id', 'letter', 'colour', 'name'],
}).map(([table, plain]) => ({ table, key: [], person: null, personal: [], plain }));
