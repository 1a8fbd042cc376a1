import { useFormatter, useLocale, useTranslations } from 'use-intl';
import type { OwnRequest } from '#modules/requests/schema';
import { CheckGroup, GuestForm, SubmitButton } from '../embassy/fields.tsx';

/** What is still missing, or the last step: the notice and the button. */
export function SendPanel({
  request,
  edition,
  answer,
}: {
  request: OwnRequest;
  edition: string;
  answer: unknown;
}) {
  const t = useTranslations('requests');
  const format = useFormatter();
  const locale = useLocale();
  const missing = request.missing.map((kind) => t(`document.${kind}`));

  return (
    <section>
      <h2>{t('send.title')}</h2>
      <p>{t('send.summary')}</p>
      <p>
        <a href={`/asking/${edition}/person?id=${request.id}`}>{t('send.edit')}</a>
      </p>
      {missing.length > 0 ? (
        <p className="notice">{t('send.missing', { list: format.list(missing) })}</p>
      ) : (
        <GuestForm answer={answer} intent="send">
          <CheckGroup
            name="notice"
            label={<a href={`/${locale}/${edition}/privacy`}>{t('send.noticeLink')}</a>}
            options={[{ value: 'on', label: t('send.notice') }]}
          />
          <SubmitButton>{t('send.act')}</SubmitButton>
        </GuestForm>
      )}
    </section>
  );
}
