import { type ReactNode, use, useId } from 'react';
import type { Problem } from '#platform/problem';
import { asAnswer, Field, FieldError, FormContext, useField } from './form-answer.tsx';

/**
 * Forms that need no script: they post to their own page, which writes what was wrong beside the
 * field and gives back what was typed.
 *
 *     <GuestForm answer={actionData} intent="answer" version={loaderData.version}>
 *       <TextInput name="people" label={t('people')} inputMode="numeric" required />
 *       <SubmitButton>{t('send')}</SubmitButton>
 *     </GuestForm>
 *
 * `answer` is what `attempt` or `refuse` gave back (`src/apps/problem-api.ts`). The name of a field
 * is the path of its value in the schema (`focalPoint.email`), so that a refusal finds it.
 */
export function GuestForm({
  answer,
  intent,
  version,
  files = false,
  children,
}: {
  answer?: unknown;
  /** Tells several forms of one page apart. */
  intent?: string;
  /** What the reader saw before typing; comes back as the field `version`. */
  version?: string | number;
  /** With a `FileInput` among the fields. */
  files?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  const given = asAnswer(answer);
  const mine = !intent || given?.typed['intent']?.[0] === intent ? given : undefined;

  return (
    <FormContext value={{ id, answer: mine }}>
      <form
        method="post"
        className="guest-form"
        {...(files && { encType: 'multipart/form-data' as const })}
      >
        {mine && <ProblemBox problem={mine.problem} />}
        {intent && <input type="hidden" name="intent" value={intent} />}
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {children}
      </form>
    </FormContext>
  );
}

/** What was wrong, with a link to each field. */
export function ProblemBox({ problem }: { problem: Pick<Problem, 'title' | 'fields'> }) {
  const { id } = use(FormContext);

  return (
    <section className="problem-panel" role="alert">
      <h2>{problem.title}</h2>
      {problem.fields.length > 0 && (
        <ul>
          {problem.fields.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${id}-${field}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  defaultValue?: string | number | null | undefined;
};

export function TextInput({
  type = 'text',
  label,
  hint,
  defaultValue,
  optionalMark = true,
  ...input
}: FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'time';
  /** Not to be said of a field that another answer on the page makes necessary. */
  optionalMark?: boolean;
  autoComplete?: string;
  inputMode?: 'numeric' | 'text';
  maxLength?: number;
}) {
  const { typed, marks, frame } = useField(input.name, hint);

  return (
    <Field
      {...frame}
      label={label}
      hint={hint}
      required={!optionalMark || (input.required ?? false)}
    >
      <input
        {...input}
        {...marks}
        type={type}
        dir={type === 'text' ? 'auto' : 'ltr'}
        defaultValue={typed ?? defaultValue ?? ''}
      />
    </Field>
  );
}

/** A local date, `YYYY-MM-DD`. */
export function DateInput({
  label,
  hint,
  defaultValue,
  ...input
}: FieldProps & { min?: string; max?: string }) {
  const { typed, marks, frame } = useField(input.name, hint);

  return (
    <Field {...frame} label={label} hint={hint} required={input.required ?? false}>
      <input {...input} {...marks} type="date" defaultValue={typed ?? defaultValue ?? ''} />
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  defaultValue,
  rows = 4,
  ...input
}: FieldProps & { rows?: number; maxLength?: number }) {
  const { typed, marks, frame } = useField(input.name, hint);

  return (
    <Field {...frame} label={label} hint={hint} required={input.required ?? false}>
      <textarea
        {...input}
        {...marks}
        rows={rows}
        dir="auto"
        defaultValue={typed ?? defaultValue ?? ''}
      />
    </Field>
  );
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode };

export function SelectInput({
  label,
  hint,
  defaultValue,
  options,
  unset,
  ...input
}: FieldProps & {
  options: readonly { value: string; label: string }[];
  /** The words for "nothing chosen"; without them the first option is chosen. */
  unset?: string;
}) {
  const { typed, marks, frame } = useField(input.name, hint);

  return (
    <Field {...frame} label={label} hint={hint} required={input.required ?? false}>
      <select {...input} {...marks} defaultValue={typed ?? defaultValue ?? ''}>
        {unset !== undefined && <option value="">{unset}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Any number of choices; each chosen one is sent under the name. */
export function CheckGroup({
  defaultValues = [],
  ...group
}: GroupProps & { defaultValues?: readonly string[] }) {
  return <Group {...group} type="checkbox" chosen={defaultValues} />;
}

/** One of a few choices. */
export function RadioGroup({
  defaultValue,
  ...group
}: GroupProps & { defaultValue?: string | null | undefined; required?: boolean }) {
  return <Group {...group} type="radio" chosen={defaultValue ? [defaultValue] : []} />;
}

/** The one field that must be chosen again after a mistake, because no page may fill it in. */
export function FileInput({
  label,
  hint,
  optionalMark = true,
  ...input
}: Omit<FieldProps, 'defaultValue'> & {
  accept?: string;
  /** Not to be said of a file that is wanted in the end, and may come later than the others. */
  optionalMark?: boolean;
}) {
  const { marks, frame } = useField(input.name, hint);

  return (
    <Field
      {...frame}
      label={label}
      hint={hint}
      required={!optionalMark || (input.required ?? false)}
    >
      <input {...input} {...marks} type="file" />
    </Field>
  );
}

/** The button of the form. With a name, a second button can ask for something else. */
export function SubmitButton({
  children,
  name,
  value,
  quiet = false,
}: {
  children: ReactNode;
  name?: string;
  value?: string;
  quiet?: boolean;
}) {
  return (
    <button className={quiet ? 'button button-quiet' : 'button'} name={name} value={value}>
      {children}
    </button>
  );
}

type GroupProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  options: readonly Choice[];
};

function Group({
  name,
  label,
  hint,
  options,
  type,
  chosen,
  required = false,
}: GroupProps & { type: 'checkbox' | 'radio'; chosen: readonly string[]; required?: boolean }) {
  const { answer } = use(FormContext);
  const { marks, frame } = useField(name, hint);
  const ticked = answer ? (answer.typed[name] ?? []) : chosen;

  return (
    <fieldset className="guest-group" aria-describedby={marks['aria-describedby']}>
      <legend>{label}</legend>
      {hint && (
        <p className="field-hint" id={`${frame.id}-hint`}>
          {hint}
        </p>
      )}
      {options.map((option, index) => (
        <label key={option.value} className="guest-choice">
          <input
            type={type}
            name={name}
            value={option.value}
            id={index === 0 ? frame.id : undefined}
            required={required}
            defaultChecked={ticked.includes(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className="field-hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      <FieldError {...frame} />
    </fieldset>
  );
}
