import { useState, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#platform/i18n';
import { useClock } from '../../screens/clock.ts';
import { useDevice, useDeviceState } from '../../screens/device-context.ts';
import { Panel } from '../../screens/panel.tsx';
import type { Field } from '../field.ts';
import styles from '../field.css?url';
import { ConvoyScreen } from './convoy-screen.tsx';
import { useDay } from './day.ts';
import { GoodsScreen } from './goods-screen.tsx';
import { RangeScreen } from './range-screen.tsx';
import { FieldTexts } from './texts.tsx';
import { FieldContext, useField, useOpenedField } from './use-field.ts';

type Place = { kind: 'home' | 'goods' } | { kind: 'convoy' | 'range'; id: string };

const home: Place = { kind: 'home' };

/** Convoys, ranges and goods: everything that is done outside the halls, without a network. */
export function FieldPanel({ onBack }: { onBack: () => void }) {
  const field = useOpenedField();
  useDeviceState();
  const orders = field?.orders();

  return (
    <FieldTexts>
      <link rel="stylesheet" href={styles} precedence="field" />
      {field && orders ? (
        <FieldContext value={{ field, orders }}>
          <Places onBack={onBack} />
        </FieldContext>
      ) : (
        <NoOrders field={field} onBack={onBack} />
      )}
    </FieldTexts>
  );
}

function Places({ onBack }: { onBack: () => void }) {
  const [place, setPlace] = useState<Place>(home);
  const toHome = () => setPlace(home);

  switch (place.kind) {
    case 'convoy':
      return <ConvoyScreen convoyId={place.id} onBack={toHome} />;
    case 'range':
      return <RangeScreen rangeId={place.id} onBack={toHome} />;
    case 'goods':
      return <GoodsScreen onBack={toHome} />;
    case 'home':
      return <Home onOpen={setPlace} onBack={onBack} />;
  }
}

function Home({ onOpen, onBack }: { onOpen: (place: Place) => void; onBack: () => void }) {
  const t = useTranslations('gateField');
  const locale = useLocale();
  const clock = useClock();
  const { dateOf } = useDay();
  const { unsent } = useDeviceState();
  const { convoys, ranges, tags } = useField().orders;
  const isEmpty = convoys.length + ranges.length + tags.length === 0;

  return (
    <Panel title={t('title')} onBack={onBack}>
      {isEmpty && <p>{t('nothing')}</p>}
      <Choices title={t('convoys')} count={convoys.length}>
        {convoys.map(({ id, code, departsAt, returnsAt }) => (
          <button
            key={id}
            type="button"
            className="act field-choice"
            data-convoy={code}
            onClick={() => onOpen({ kind: 'convoy', id })}
          >
            <strong>{t('convoy.of', { code })}</strong>
            <small>
              {dateOf(departsAt)} –{' '}
              {t('convoy.times', {
                out: clock(departsAt.getTime()),
                back: clock(returnsAt.getTime()),
              })}
            </small>
          </button>
        ))}
      </Choices>
      <Choices title={t('ranges')} count={ranges.length}>
        {ranges.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            className="act field-choice"
            data-range={id}
            onClick={() => onOpen({ kind: 'range', id })}
          >
            <strong dir="auto">{inLanguage(name, locale)}</strong>
          </button>
        ))}
      </Choices>
      {tags.length > 0 && (
        <button type="button" className="act" onClick={() => onOpen({ kind: 'goods' })}>
          {t('goods')}
        </button>
      )}
      <p className="field-unsent">{t('unsent', { count: unsent })}</p>
    </Panel>
  );
}

function Choices({
  title,
  count,
  children,
}: {
  title: string;
  count: number;
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {children}
    </>
  );
}

function NoOrders({ field, onBack }: { field: Field | undefined; onBack: () => void }) {
  const t = useTranslations('gateField');
  const device = useDevice();
  const { isSyncing } = useDeviceState();
  const [wasAsked, setAsked] = useState(false);

  if (!field) return <Panel title={t('title')}>{t('starting')}</Panel>;
  return (
    <Panel title={t('title')} onBack={onBack}>
      <h2>{t('noOrders.title')}</h2>
      <p>{t('noOrders.body')}</p>
      <button
        type="button"
        className="act act-first"
        disabled={isSyncing}
        onClick={() => void device.sync().then(() => setAsked(true))}
      >
        {t('noOrders.fetch')}
      </button>
      <p aria-live="polite">{wasAsked && t('noOrders.none')}</p>
    </Panel>
  );
}
