import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';

/** Kills the badges of the chosen people, with the reason that stays in the ledger. */
export function RevokeForm({
  participantIds,
  answer,
}: {
  participantIds: readonly string[];
  answer: unknown;
}) {
  const t = useTranslations('badges');

  return (
    <ActForm intent="revoke-now" answer={answer} submit={t('revokeNow')}>
      {participantIds.map((id) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      <TextField
        name="reason"
        label={t('revokeReason')}
        hint={t('revokeHint')}
        required
        maxLength={500}
      />
    </ActForm>
  );
}
