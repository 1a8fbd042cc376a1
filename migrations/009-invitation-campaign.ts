import { sql, type Kysely } from 'kysely';

/** The campaign around the invitations: signature, contacts, receipts, mails on their way, chasers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table invitation
      add column kind text not null default 'note'
        constraint invitation_kind check (kind in ('note', 'letter')),
      -- Translations that go with it out of courtesy; the one in its own language is binding.
      add column courtesy_languages text[] not null default '{}'
        constraint invitation_courtesy_languages check (courtesy_languages <@ array['fr', 'en', 'tr', 'ar']),
      add column embassy_address text,
      add column embassy_email text
        constraint invitation_embassy_email check (embassy_email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
      add column signed_at timestamptz,
      add column acknowledged_at timestamptz,
      -- The office that comes in place of the one invited.
      add column substitute_office text,
      -- The signed receipt as it was scanned.
      add column receipt_file_id text references stored_file,
      add column receipt_filed_at timestamptz,
      -- Grows with every change, so that a form knows whether it was overtaken.
      add column version integer not null default 1,
      drop constraint invitation_state,
      add constraint invitation_state check (state in
        ('prepared', 'signed', 'sent', 'delivered', 'acknowledged', 'answered', 'substituted', 'declined')),
      drop constraint invitation_states_have_their_dates,
      add constraint invitation_states_have_their_dates check (
        (state <> 'signed' or signed_at is not null)
        and (state in ('prepared', 'signed') or sent_at is not null)
        and (state <> 'delivered' or delivered_at is not null)
        and (state <> 'acknowledged' or acknowledged_at is not null)
        and (state not in ('answered', 'substituted', 'declined') or answered_at is not null)),
      drop constraint invitation_answer_names_a_role,
      add constraint invitation_answer_names_a_role check ((state in ('answered', 'substituted')) = (answer <> '{}')),
      add constraint invitation_substitute_is_an_office check ((state = 'substituted') = (substitute_office is not null)),
      add constraint invitation_receipt_has_its_time check ((receipt_file_id is null) = (receipt_filed_at is null))
  `.execute(db);

  await sql`
    alter table note_setting
      -- The office that signs letters, in the four languages, and who holds it.
      add column signatory_office jsonb not null default '{"fr": "", "en": "", "tr": "", "ar": ""}',
      add column signatory_name text not null default ''
  `.execute(db);

  await sql`
    create table invitation_dispatch (
      edition_id text not null,
      invitation_id uuid not null,
      asked_at timestamptz not null,
      -- The account that asked for the sending.
      asked_by text not null,
      -- Null until the mail stands in the outbox.
      mail_id uuid references outbox_mail on delete set null,
      link_id text,
      -- The code of what kept the mail from being written.
      refusal text,
      primary key (edition_id, invitation_id),
      constraint invitation_dispatch_invitation foreign key (edition_id, invitation_id)
        references invitation on delete cascade
    )`.execute(db);

  await sql`
    create table chaser_rule (
      edition_id text not null references edition on delete cascade,
      id uuid not null default gen_random_uuid(),
      anchor text not null constraint chaser_rule_anchor check (anchor in ('sent', 'delivered', 'last-day')),
      -- After the anchor; before it where it is the last day for a reply.
      days integer not null constraint chaser_rule_days check (days between 0 and 365),
      awaits text not null constraint chaser_rule_awaits check (awaits in ('acknowledgement', 'answer')),
      channel text not null constraint chaser_rule_channel check (channel in ('e-mail', 'task')),
      primary key (edition_id, id),
      constraint chaser_rule_once unique (edition_id, anchor, days, awaits, channel)
    )`.execute(db);

  await sql`
    create table chaser (
      edition_id text not null,
      rule_id uuid not null,
      invitation_id uuid not null,
      channel text not null constraint chaser_channel check (channel in ('e-mail', 'task')),
      reminded_at timestamptz not null,
      -- The local day of it: nobody is reminded twice in a day.
      reminded_on date not null,
      mail_id uuid references outbox_mail on delete set null,
      -- When an officer did the task; null for a mail, and for a task still to be done.
      done_at timestamptz,
      primary key (edition_id, rule_id, invitation_id),
      constraint chaser_once_a_day unique (edition_id, invitation_id, reminded_on),
      constraint chaser_invitation foreign key (edition_id, invitation_id)
        references invitation on delete cascade
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table chaser, chaser_rule, invitation_dispatch`.execute(db);
  await sql`
    alter table note_setting
      drop column signatory_office,
      drop column signatory_name
  `.execute(db);
  await sql`
    update invitation
      set substitute_office = null,
        state = case
          when state = 'substituted' then 'answered'
          when state = 'signed' then 'prepared'
          when state <> 'acknowledged' then state
          when delivered_at is null then 'sent'
          else 'delivered' end
      where state in ('substituted', 'signed', 'acknowledged')
  `.execute(db);
  await sql`
    alter table invitation
      drop constraint invitation_substitute_is_an_office,
      drop constraint invitation_receipt_has_its_time,
      drop constraint invitation_state,
      add constraint invitation_state check (state in ('prepared', 'sent', 'delivered', 'answered', 'declined')),
      drop constraint invitation_states_have_their_dates,
      add constraint invitation_states_have_their_dates check (
        (state <> 'sent' or sent_at is not null) and (state <> 'delivered' or delivered_at is not null)
        and (state not in ('answered','declined') or answered_at is not null)),
      drop constraint invitation_answer_names_a_role,
      add constraint invitation_answer_names_a_role check ((state = 'answered') = (answer <> '{}')),
      drop column kind,
      drop column courtesy_languages,
      drop column embassy_address,
      drop column embassy_email,
      drop column signed_at,
      drop column acknowledged_at,
      drop column substitute_office,
      drop column receipt_file_id,
      drop column receipt_filed_at,
      drop column version
  `.execute(db);
}
