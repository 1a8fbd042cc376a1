import { useFormatter, useTranslations } from 'use-intl';
import type { DataKind, Due, KindTerms, Retention, Rows } from '../types.ts';

type Told = { rows: Rows; retention: Retention; due: Due | null };

/** Each kind of data on its own, so that it reads on a phone. */
export function NoticeKinds({
  kinds,
}: {
  kinds: readonly (KindTerms & { kind: DataKind; retentions: readonly Told[] })[];
}) {
  const t = useTranslations('privacy');
  const format = useFormatter();

  return kinds.map(({ kind, basis, recipients, retentions }) => (
    <section key={kind} className="theme">
      <h3>{t(`kind.${kind}`)}</h3>
      <dl className="facts">
        <dt>{t('notice.column.data')}</dt>
        <dd>{t(`what.${kind}`)}</dd>
        <dt>{t('notice.column.purpose')}</dt>
        <dd>
          {t(`purpose.${kind}`)} ({t(`basis.${basis}`)})
        </dd>
        <dt>{t('notice.column.recipients')}</dt>
        <dd>{format.list(recipients.map((one) => t(`recipient.${one}`)))}</dd>
        <dt>{t('notice.column.retention')}</dt>
        <dd>
          {retentions.map((one) => (
            <div key={`${one.rows} ${one.retention}`}>
              <Kept {...one} />
            </div>
          ))}
        </dd>
      </dl>
    </section>
  ));
}

function Kept({ rows, retention, due }: Told) {
  const t = useTranslations('privacy');

  if (!due) return t(`endless.${retention === 'list' ? 'list' : 'account'}`);
  const length = t(`length.${due.unit}`, { count: due.length });
  if (retention === 'document') return t('reducedFirst', { length });
  return rows === 'refused' ? t('ifRefused', { length }) : length;
}
