import { createContext, type ReactNode, use } from 'react';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';

export type Frame = { id: string; error: string | undefined };

export function Field({
  label,
  hint,
  required,
  id,
  error,
  children,
}: Frame & { label: ReactNode; hint?: ReactNode; required: boolean; children: ReactNode }) {
  const t = useTranslations('common.form');

  return (
    <div className="field" data-wrong={error !== undefined}>
      <label htmlFor={id}>
        {label} {!required && <span className="field-optional">{t('optional')}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldError({ id, error }: Frame) {
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      {error}
    </p>
  ) : null;
}

type Given = { problem: Problem; typed: Record<string, string[]> };

export const FormContext = createContext<{ id: string; answer: Given | undefined }>({
  id: 'form',
  answer: undefined,
});

/** What the last answer says of a field, and how assistive technology finds it. */
export function useField(name: string, hint: ReactNode) {
  const { id: form, answer } = use(FormContext);
  const id = `${form}-${name}`;
  const error = answer?.problem.fields.find(({ field }) => field === name)?.message;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    typed: answer?.typed[name]?.[0],
    frame: { id, error },
    marks: {
      id,
      'aria-invalid': error !== undefined,
      'aria-describedby': described || undefined,
    },
  };
}

export function asAnswer(value: unknown): Given | undefined {
  return typeof value === 'object' && value !== null && 'problem' in value && 'typed' in value
    ? (value as Given)
    : undefined;
}
