import { createContext, type ReactNode, use, useId } from 'react';
import { Form, useNavigation } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Problem } from '#platform/problem';
import { ProblemPanel } from './problem-panel.tsx';

/** What the action answered last: absent at first, or after it went well. */
export type Answer = { problem: Problem; typed: Record<string, string[]> } | undefined;

const AnswerContext = createContext<Answer>(undefined);

/**
 * A form that keeps what was typed and says at each field what was wrong with it. It posts to
 * the page's action, with or without the script.
 *
 * @param answer what `attempt` or `refuse` gave back, straight from `useActionData`.
 */
export function ActForm({
  intent,
  answer,
  action,
  submit,
  aside,
  reloadDocument = false,
  files = false,
  children,
}: {
  /** Tells several forms of one page apart; sent as `intent`. */
  intent?: string;
  answer?: unknown;
  action?: string;
  /** The word on the button. */
  submit: ReactNode;
  /** Beside the button: a way back, a second button. */
  aside?: ReactNode;
  /** For what changes the whole document, such as its language. */
  reloadDocument?: boolean;
  /** With a `FileField` among the fields. */
  files?: boolean;
  children: ReactNode;
}) {
  const busy = useNavigation().state === 'submitting';
  const refusal = asAnswer(answer);
  const mine = !intent || refusal?.typed['intent']?.[0] === intent ? refusal : undefined;

  return (
    <AnswerContext value={mine}>
      <Form
        method="post"
        {...(action && { action })}
        {...(files && { encType: 'multipart/form-data' as const })}
        reloadDocument={reloadDocument}
        className="act-form"
      >
        {mine && <ProblemPanel problem={mine.problem} />}
        {intent && <input type="hidden" name="intent" value={intent} />}
        {children}
        <div className="form-foot">
          <button className="button button-first" aria-disabled={busy}>
            {submit}
          </button>
          {aside}
        </div>
      </Form>
    </AnswerContext>
  );
}

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  defaultValue?: string | number | null | undefined;
};

export function TextField({
  type = 'text',
  ...field
}: FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'number' | 'date' | 'time' | 'datetime-local' | 'url';
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
  min?: number | string;
  max?: number | string;
  step?: number | string;
  maxLength?: number;
  pattern?: string;
}) {
  const { label: _label, hint: _hint, defaultValue, ...input } = field;
  const { typed, described, ...marks } = useField(field);

  return (
    <FieldFrame {...field} {...marks}>
      <input
        {...input}
        {...described}
        type={type}
        dir={type === 'text' ? 'auto' : undefined}
        defaultValue={typed ?? defaultValue ?? ''}
      />
    </FieldFrame>
  );
}

export function LongTextField({ rows = 4, ...field }: FieldProps & { rows?: number }) {
  const { typed, described, ...marks } = useField(field);

  return (
    <FieldFrame {...field} {...marks}>
      <textarea
        {...described}
        name={field.name}
        required={field.required}
        rows={rows}
        dir="auto"
        defaultValue={typed ?? field.defaultValue ?? ''}
      />
    </FieldFrame>
  );
}

export type Option = { value: string; label: string };

export function SelectField({
  options,
  unset,
  ...field
}: FieldProps & {
  options: readonly Option[];
  /** The words for "nothing chosen"; without them the first option is chosen. */
  unset?: string;
}) {
  const { typed, described, ...marks } = useField(field);

  return (
    <FieldFrame {...field} {...marks}>
      <select
        {...described}
        name={field.name}
        required={field.required}
        defaultValue={typed ?? field.defaultValue ?? ''}
      >
        {unset !== undefined && <option value="">{unset}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A file; the one field that must be chosen again after a mistake, because no page may fill it in. */
export function FileField({ accept, ...field }: FieldProps & { accept?: string }) {
  const { typed: _, described, ...marks } = useField(field);

  return (
    <FieldFrame {...field} {...marks}>
      <input
        {...described}
        type="file"
        name={field.name}
        required={field.required}
        accept={accept}
      />
    </FieldFrame>
  );
}

/** A single yes or no. Sends `on`, or nothing. */
export function CheckField({
  name,
  label,
  defaultChecked = false,
}: {
  name: string;
  label: ReactNode;
  defaultChecked?: boolean;
}) {
  const answer = use(AnswerContext);

  return (
    <label className="check-field">
      <input
        type="checkbox"
        name={name}
        defaultChecked={answer ? answer.typed[name] !== undefined : defaultChecked}
      />
      {label}
    </label>
  );
}

function FieldFrame({
  label,
  hint,
  required,
  id,
  error,
  children,
}: FieldProps & { id: string; error: string | undefined; children: ReactNode }) {
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
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

/** What the last answer says of this field, and how assistive technology finds it. */
function useField({ name, hint }: FieldProps) {
  const id = useId();
  const answer = use(AnswerContext);
  const error = answer?.problem.fields.find((field) => field.field === name)?.message;
  const described = {
    id,
    'aria-invalid': error !== undefined,
    'aria-describedby':
      [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  };
  return { id, error, typed: answer?.typed[name]?.[0], described };
}

function asAnswer(value: unknown): Answer {
  return typeof value === 'object' && value !== null && 'problem' in value && 'typed' in value
    ? (value as NonNullable<Answer>)
    : undefined;
}
