import { useTranslations } from 'use-intl';
import { ActForm } from '#ui/form';
import { channelUses, type RadioChannel } from '../types.ts';
import { RowButtons, useRows } from './rows.tsx';
import { Scroll } from './scroll.tsx';

type Row = Omit<RadioChannel, 'id' | 'rangeId'> & { id: string; everywhere: boolean };

/** The radio plan: one row a channel; a row without a code is no channel. */
export function ChannelsForm({
  channels,
  version,
  answer,
}: {
  channels: readonly RadioChannel[];
  version: number;
  answer: unknown;
}) {
  const t = useTranslations('ranges.channels');
  const { rows, add, remove } = useRows<Row>(
    channels.map((channel) => ({ ...channel, everywhere: channel.rangeId === null })),
    () => ({ id: '', code: '', frequency: '', use: 'reserve', callSign: '', everywhere: false }),
  );

  return (
    <section className="panel" id="channels">
      <h2>{t('title')}</h2>
      <p className="page-lead">{t('lead')}</p>
      <ActForm intent="channels" answer={answer} submit={t('save')}>
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="rows" value={rows.map(({ key }) => key).join(' ')} />
        <Scroll label={t('title')}>
          <table className="plan-table">
            <thead>
              <tr>
                {(['code', 'frequency', 'use', 'callSign', 'everywhere'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(column)}
                  </th>
                ))}
                <th>
                  <span className="unseen">{t('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, row }) => (
                <tr key={key}>
                  <td>
                    <input type="hidden" name={`${key}.id`} value={row.id} />
                    <input
                      name={`${key}.code`}
                      aria-label={t('code')}
                      defaultValue={row.code}
                      maxLength={20}
                      size={6}
                      dir="ltr"
                    />
                  </td>
                  <td>
                    <input
                      name={`${key}.frequency`}
                      aria-label={t('frequency')}
                      defaultValue={row.frequency}
                      maxLength={40}
                      size={14}
                      dir="ltr"
                    />
                  </td>
                  <td>
                    <select name={`${key}.use`} aria-label={t('use')} defaultValue={row.use}>
                      {channelUses.map((use) => (
                        <option key={use} value={use}>
                          {t(`uses.${use}`)}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>
                    <input
                      name={`${key}.callSign`}
                      aria-label={t('callSign')}
                      defaultValue={row.callSign}
                      maxLength={40}
                      size={12}
                      dir="auto"
                    />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      name={`${key}.everywhere`}
                      aria-label={t('everywhere')}
                      defaultChecked={row.everywhere}
                    />
                  </td>
                  <td>
                    <RowButtons name={row.code} onRemove={() => remove(key)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
        <p className="page-actions">
          <button type="button" className="button" onClick={() => add()}>
            {t('add')}
          </button>
        </p>
      </ActForm>
    </section>
  );
}

/** The radio plan for those who only read it. */
export function ChannelList({ channels }: { channels: readonly RadioChannel[] }) {
  const t = useTranslations('ranges.channels');

  return (
    <section className="panel">
      <h2>{t('title')}</h2>
      {channels.length === 0 && <p>{t('none')}</p>}
      <ul>
        {channels.map((channel) => (
          <li key={channel.id}>
            <strong>
              <bdi>{channel.code}</bdi>
            </strong>{' '}
            <bdi>{channel.frequency}</bdi> · {t(`uses.${channel.use}`)} ·{' '}
            <bdi>{channel.callSign}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
