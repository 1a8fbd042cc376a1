import { useFormatter, useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import type { ToldEvent } from '../history/types.ts';

/** Rows of the ledger in the reader's words. */
export function useEventWords() {
  const t = useTranslations('participants');
  const all = useTranslations();
  const format = useFormatter();
  const text = useText();

  /** The words for a code that came as data; the code itself where nobody has worded it. */
  function wordFor(key: string, code: unknown): string {
    const path = `${key}.${String(code)}`;
    return all.has(path as Parameters<typeof all.has>[0]) ? text(path) : String(code);
  }

  function tellEvent({ kind, data, reason, subjectId }: ToldEvent): string {
    switch (kind) {
      case 'participant.registered':
        return t('event.participant.registered');
      case 'participant.corrected':
        return t('event.participant.corrected', {
          fields: format.list(
            asList(data['fields']).map((field) => wordFor('participants.field', field)),
          ),
        });
      case 'participant.withdrawn':
        return t('event.participant.withdrawn', {
          reason: wordFor('participants.withdrawal', reason),
        });
      case 'participant.substituted':
        return t('event.participant.substituted', {
          reason: wordFor('delegationBuilding.replace.reasons', reason),
        });
      case 'participant.merged':
        return t('event.participant.merged');
      case 'participant.completed':
        return t('event.participant.completed');
      case 'accreditation.recommended':
        // An applicant is told that the file went on, and not with what advice.
        return wordFor(
          'participants.event.accreditation.recommended',
          data['recommendation'] ?? 'forwarded',
        );
      case 'accreditation.decided': {
        const decision = wordFor('participants.event.accreditation.decided', data['decision']);
        return reason ? `${decision} · ${wordFor('accreditation.reason', reason)}` : decision;
      }
      case 'badge.issued':
      case 'badge.printed':
        return t(`event.${kind}`, { number: subjectId });
      case 'badge.revoked': {
        const revoked = t('event.badge.revoked', { number: subjectId });
        return reason ? `${revoked} · ${wordFor('participants.revocation', reason)}` : revoked;
      }
      case 'passage.recorded':
        return t('event.passage.recorded', {
          verdict: String(data['verdict']),
          direction: String(data['direction']),
          gate: String(data['gateId']),
        });
      case 'entry-request.sent':
        return text('requests.event.sent');
      case 'entry-request.answered':
        return text('requests.event.answered');
      case 'entry-request.document-read':
        return text('requests.event.documentRead');
      default:
        return t('event.other', { kind });
    }
  }

  function tellActor({ actorId, actorName }: ToldEvent): string {
    return actorName ?? wordFor('participants.actor', actorId.split(':')[0]);
  }

  return { tellEvent, tellActor };
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
