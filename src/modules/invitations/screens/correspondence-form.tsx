import { useTranslations } from 'use-intl';
import { locales } from '#platform/i18n';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { InvitationRow } from '../table.ts';
import { channels, invitationKinds } from '../types.ts';
import { CourtesyLanguages } from './prepare-form.tsx';

/** To whom and how the letter is written; once it has left, only where the embassy is reached. */
export function CorrespondenceForm({
  invitation,
  answer,
}: {
  invitation: InvitationRow;
  answer: unknown;
}) {
  const t = useTranslations('invitations');

  return (
    <section className="panel">
      <h2>{t('detail.correspondence')}</h2>
      {invitation.sentAt && <p>{t('detail.correspondenceSent')}</p>}
      <ActForm intent="correspondence" answer={answer} submit={t('letterhead.submit')}>
        <input type="hidden" name="version" value={invitation.version} />
        {invitation.sentAt ? <Kept invitation={invitation} /> : <Words invitation={invitation} />}
        <TextField
          name="embassyAddress"
          label={t('column.embassyAddress')}
          maxLength={400}
          defaultValue={invitation.embassyAddress}
        />
        <TextField
          type="email"
          name="embassyEmail"
          label={t('column.embassyEmail')}
          hint={t('detail.email')}
          maxLength={254}
          defaultValue={invitation.embassyEmail}
        />
      </ActForm>
    </section>
  );
}

function Words({ invitation }: { invitation: InvitationRow }) {
  const t = useTranslations('invitations');

  return (
    <>
      <TextField
        name="addressee"
        label={t('column.addressee')}
        required
        maxLength={200}
        defaultValue={invitation.addressee}
      />
      <SelectField
        name="kind"
        label={t('column.kind')}
        required
        defaultValue={invitation.kind}
        options={invitationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
      />
      <SelectField
        name="channel"
        label={t('column.channel')}
        required
        defaultValue={invitation.channel}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
      />
      <SelectField
        name="language"
        label={t('column.language')}
        required
        defaultValue={invitation.language}
        options={locales.map((value) => ({ value, label: t(`languageName.${value}`) }))}
      />
      <CourtesyLanguages chosen={invitation.courtesyLanguages} />
    </>
  );
}

/** What has left is sent back as it is. */
function Kept({ invitation }: { invitation: InvitationRow }) {
  const { addressee, kind, channel, language, courtesyLanguages } = invitation;

  return (
    <>
      {Object.entries({ addressee, kind, channel, language }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {courtesyLanguages.map((one) => (
        <input key={one} type="hidden" name={`courtesy.${one}`} value="on" />
      ))}
    </>
  );
}
