import { Form } from 'react-router';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { ConfirmButton } from '#ui/confirm-button';
import { ActForm, SelectField, TextField } from '#ui/form';
import type { Choices } from '../dossier/types.ts';
import { duties, type Post } from '../types.ts';
import { SHIFTS } from './read-in.ts';
import './sessions.css';

type DeskProps = {
  posts: readonly Post[];
  ranges: Choices['ranges'];
  mayKeep: boolean;
  wallClock: (instant: Date | null) => string;
  answer: unknown;
};

/** Who has a duty on the range, and when. */
export function PostsDesk(desk: DeskProps) {
  const t = useTranslations('demonstrations');
  const { posts, mayKeep } = desk;

  return (
    <section className="panel">
      <h2>{t('posts.title')}</h2>
      <p className="page-lead">{t('posts.lead')}</p>
      {posts.length === 0 && <p>{t('posts.empty')}</p>}
      <ul className="session-posts">
        {posts.map((post) => (
          <li key={post.id} id={post.id}>
            <strong>
              <bdi>{post.code}</bdi>
            </strong>{' '}
            {t(`duty.${post.duty}`)} <bdi>{post.languages.join(' ')}</bdi>
            <br />
            <small>
              <Shifts shifts={post.shifts} />
            </small>
            {mayKeep && (
              <details>
                <summary>{t('posts.change', { code: post.code })}</summary>
                <PostForm {...desk} post={post} />
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="id" value={post.id} />
                  <ConfirmButton
                    danger
                    name="intent"
                    value="remove-post"
                    question={t('posts.removeQuestion', { code: post.code })}
                  >
                    {t('posts.remove')}
                  </ConfirmButton>
                </Form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayKeep && (
        <>
          <h3>{t('posts.add')}</h3>
          <PostForm {...desk} post={null} />
        </>
      )}
    </section>
  );
}

function Shifts({ shifts }: Pick<Post, 'shifts'>) {
  const t = useTranslations('demonstrations.posts');
  const format = useFormatter();
  if (shifts.length === 0) return t('always');
  return shifts
    .map(({ from, until }) =>
      format.dateTimeRange(from, until, {
        ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
        hourCycle: 'h23',
      }),
    )
    .join(' · ');
}

function PostForm({ post, ranges, wallClock, answer }: DeskProps & { post: Post | null }) {
  const t = useTranslations('demonstrations');
  const locale = useLocale();

  return (
    <ActForm intent={`post:${post?.id ?? ''}`} answer={answer} submit={t('act.save')}>
      <input type="hidden" name="id" value={post?.id ?? ''} />
      <input type="hidden" name="participantId" value={post?.participantId ?? ''} />
      <div className="session-fields">
        <TextField
          name="code"
          label={t('posts.code')}
          hint={t('posts.codeHint')}
          required
          maxLength={12}
          defaultValue={post?.code}
        />
        <SelectField
          name="duty"
          label={t('posts.duty')}
          required
          defaultValue={post?.duty}
          options={duties.map((value) => ({ value, label: t(`duty.${value}`) }))}
        />
        <SelectField
          name="rangeId"
          label={t('form.range')}
          required
          defaultValue={post?.rangeId}
          options={ranges.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }))}
        />
        <TextField
          name="languages"
          label={t('posts.languages')}
          hint={t('posts.languagesHint')}
          defaultValue={post?.languages.join(' ')}
        />
        {SHIFTS.map((row) => (
          <fieldset key={row} className="session-shift">
            <legend>
              {t('posts.shifts')} {Number(row) + 1}
            </legend>
            <TextField
              name={`shifts.${row}.from`}
              type="datetime-local"
              label={t('posts.from')}
              defaultValue={wallClock(post?.shifts[Number(row)]?.from ?? null)}
            />
            <TextField
              name={`shifts.${row}.until`}
              type="datetime-local"
              label={t('posts.until')}
              defaultValue={wallClock(post?.shifts[Number(row)]?.until ?? null)}
            />
          </fieldset>
        ))}
      </div>
    </ActForm>
  );
}
