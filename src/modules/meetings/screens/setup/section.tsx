import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActForm, TextField } from '#ui/form';
import type { MeetingSettings } from '../../settings/types.ts';
import './setup.css';

/** What every section of the settings is shown with. */
export type Shown = {
  settings: MeetingSettings;
  /** Over which the form is saved. */
  version: number;
  /** What a field of day and time shows for an instant. */
  wallClock: (instant: Date | null) => string;
  answer: unknown;
};

/** Rows that are free for something new. */
export const FREE_ROWS = 1;

/** One part of the settings, with a form of its own that is saved by itself. */
export function Section({
  intent,
  title,
  lead,
  version,
  answer,
  children,
}: Pick<Shown, 'version' | 'answer'> & {
  intent: string;
  title: string;
  lead: string;
  children: ReactNode;
}) {
  const t = useTranslations('meetingSetup');

  return (
    <details className="panel setup-section" open={isAbout(answer, intent)}>
      <summary>
        <h2>{title}</h2>
      </summary>
      <p className="page-lead">{lead}</p>
      <ActForm intent={intent} answer={answer} submit={t('save')}>
        <input type="hidden" name="version" value={version} />
        {children}
      </ActForm>
    </details>
  );
}

/** Whether the last answer is about a form, whose section is then open. */
export function isAbout(answer: unknown, intent: string): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('intent' in answer) return answer.intent === intent;
  const typed = 'typed' in answer ? answer.typed : undefined;
  return (
    typeof typed === 'object' &&
    typed !== null &&
    'intent' in typed &&
    Array.isArray(typed.intent) &&
    typed.intent[0] === intent
  );
}

/** A number without the words around it; empty for null. */
export function NumberField({
  value,
  min = 0,
  ...field
}: {
  name: string;
  label: string;
  hint?: string;
  value: number | null;
  min?: number;
  step?: number;
  required?: boolean;
}) {
  return <TextField {...field} type="number" inputMode="numeric" min={min} defaultValue={value} />;
}
