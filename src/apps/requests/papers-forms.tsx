import { useTranslations } from 'use-intl';
import type { OwnRequest, PublicForm } from '#modules/requests/schema';
import { FileInput, GuestForm, SubmitButton, TextArea } from '../embassy/fields.tsx';

const PAPERS = 'application/pdf,image/jpeg,image/png';
const PHOTOS = 'image/jpeg,image/png';

/** Documents and photo of a draft; each file can be sent by itself, and again. */
export function PapersForm({
  form,
  request,
  answer,
}: {
  form: PublicForm;
  request: OwnRequest;
  answer: unknown;
}) {
  const t = useTranslations('requests');
  const has = new Set(request.documents.map(({ kind }) => kind));

  return (
    <section>
      <h2>{t('papers.title')}</h2>
      <GuestForm answer={answer} intent="papers" files>
        {form.documents.length > 0 && <p className="field-hint">{t('papers.rules')}</p>}
        {form.documents.map((kind) => (
          <FileInput
            key={kind}
            name={kind}
            label={t(`document.${kind}`)}
            hint={has.has(kind) && t('papers.have')}
            accept={PAPERS}
            optionalMark={false}
          />
        ))}
        <FileInput
          name="photo"
          label={t('document.photo')}
          hint={request.hasPhoto ? t('papers.have') : t('papers.photoRules')}
          accept={PHOTOS}
          optionalMark={!form.photoRequired}
        />
        <SubmitButton>{t('papers.act')}</SubmitButton>
      </GuestForm>
    </section>
  );
}

/** What the commission wants to know, and what the asker says to it. */
export function AnswerForm({ request, answer }: { request: OwnRequest; answer: unknown }) {
  const t = useTranslations('requests.question');

  return (
    <section>
      <h2>{t('title')}</h2>
      <blockquote className="guest-group" dir="auto">
        {request.question ?? t('none')}
      </blockquote>
      <GuestForm answer={answer} intent="answer" files>
        <TextArea name="answer" label={t('answer')} maxLength={2_000} required />
        {[1, 2, 3].map((number) => (
          <FileInput
            key={number}
            name={`paper${number}`}
            label={t('paper', { number })}
            accept={PAPERS}
          />
        ))}
        <FileInput name="photo" label={t('photo')} accept={PHOTOS} />
        <SubmitButton>{t('send')}</SubmitButton>
      </GuestForm>
    </section>
  );
}
