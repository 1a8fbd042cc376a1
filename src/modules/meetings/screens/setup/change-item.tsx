import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm } from '#ui/form';
import { isAbout } from './section.tsx';

/** The form behind a line of a list that changes the thing, and the button that removes it. */
export function ChangeItem({
  what,
  id,
  question,
  answer,
  children,
}: {
  what: 'place' | 'interpreter';
  id: string;
  /** Asked before it is removed. */
  question: string;
  answer: unknown;
  /** The fields. */
  children: ReactNode;
}) {
  const t = useTranslations('meetingSetup');
  const intent = `${what}-${id}`;

  return (
    <details open={isAbout(answer, intent)}>
      <summary>{t('change')}</summary>
      <ActForm intent={intent} answer={answer} submit={t('save')}>
        {children}
      </ActForm>
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <ConfirmButton danger name="intent" value={`remove-${what}`} question={question}>
          {t('remove')}
        </ConfirmButton>
      </Form>
    </details>
  );
}
