import type { Outcome } from '#modules/badges/screens/badge-outcome.tsx';
import { translatorFor } from '#platform/messages';
import type { Locale } from '#platform/i18n';
import { problemIn } from '../../problem-in.ts';
import type { Api } from '../../server/router.ts';

/** What the page of badges shows after a form was sent. */
export type BadgeAnswer =
  | { kind: 'outcome'; outcome: Outcome }
  /** The act needs something more first. */
  | { kind: 'choosing'; act: 'print' | 'revoke'; participantIds: string[] }
  | { kind: 'nobody' };

/** Does what a form asks for, with the people ticked in it as `id`. */
export async function doBadgeAct(
  { api, locale }: { api: Api; locale: Locale },
  edition: string,
  form: FormData,
): Promise<BadgeAnswer> {
  const intent = wordIn(form, 'intent');
  if (intent === 'issue-all') return issue({ api, locale }, edition);

  const participantIds = form.getAll('id').map(String);
  if (participantIds.length === 0) return { kind: 'nobody' };
  if (intent === 'issue') return issue({ api, locale }, edition, participantIds);
  if (intent === 'print' || intent === 'revoke')
    return { kind: 'choosing', act: intent, participantIds };
  if (intent === 'reissue')
    return forEach('reissued', participantIds, (participantId) =>
      api.badges.reissue({ edition, participantId }),
    );

  const reason = wordIn(form, 'reason');
  return forEach('revoked', participantIds, (participantId) =>
    api.badges.revoke({ edition, participantId, reason }),
  );
}

async function issue(
  { api, locale }: { api: Api; locale: Locale },
  edition: string,
  participantIds?: string[],
): Promise<BadgeAnswer> {
  const t = await translatorFor(locale);
  const { issued, refused } = await api.badges.issue({
    edition,
    ...(participantIds && { participantIds }),
  });
  return {
    kind: 'outcome',
    outcome: {
      done: 'issued',
      count: issued.length,
      refused: refused.map(({ participantId, refusal }) => ({
        participantId,
        reason: t(`badges.issueRefusal.${refusal}`),
      })),
    },
  };
}

/** One after the other: whoever cannot be served stops nobody else, unless nobody can. */
async function forEach(
  done: Outcome['done'],
  participantIds: readonly string[],
  act: (participantId: string) => Promise<unknown>,
): Promise<BadgeAnswer> {
  const refused: { participantId: string; reason: string }[] = [];
  for (const participantId of participantIds) {
    try {
      await act(participantId);
    } catch (failure) {
      const problem = problemIn(failure);
      // What is wrong with the form itself is told at its field.
      if (!problem || problem.status >= 500 || problem.fields.length > 0) throw failure;
      refused.push({ participantId, reason: problem.title });
    }
  }
  const count = participantIds.length - refused.length;
  return { kind: 'outcome', outcome: { done, count, refused } };
}

/** What was typed into a field; a file is not what was asked for. */
function wordIn(form: FormData, name: string): string {
  const word = form.get(name);
  return typeof word === 'string' ? word : '';
}
