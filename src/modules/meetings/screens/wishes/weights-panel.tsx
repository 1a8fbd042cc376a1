import { Form } from 'react-router';
import { useTranslations } from 'use-intl';
import { ProblemPanel } from '#ui/problem-panel';
import type { Answer } from '#ui/form';
import type { WeightsPreviewRow } from '../../recommending/schema.ts';
import { scoreParts, type ScoreWeights } from '../../recommending/types.ts';
import './wishes.css';

/** What the parts of the score weigh: tried out first, kept afterwards. */
export function WeightsPanel({
  weights,
  version,
  preview,
  mayWeigh,
  answer,
}: {
  weights: ScoreWeights;
  version: number;
  /** Null while nothing is tried out. */
  preview: WeightsPreviewRow | null;
  mayWeigh: boolean;
  answer: Answer;
}) {
  const t = useTranslations('meetingWishes.weights');
  const parts = useTranslations('meetingWishes.partName');
  const shown = preview?.weights ?? weights;

  return (
    <details className="panel wish-weights" open={preview !== null || answer !== undefined}>
      <summary>{t('title')}</summary>
      {answer && <ProblemPanel problem={answer.problem} />}
      <p>{t('lead')}</p>
      <Form method="get" preventScrollReset>
        <input type="hidden" name="weights" value="try" />
        <div className="wish-numbers">
          {scoreParts.map((code) => (
            <label key={code} className="field">
              {parts(code)}
              <input
                type="number"
                name={`weight.${code}`}
                min={0}
                max={100}
                required
                key={shown[code]}
                defaultValue={shown[code]}
              />
            </label>
          ))}
        </div>
        <button className="button">{t('try')}</button>
      </Form>
      {preview && <Preview preview={preview} />}
      {preview && mayWeigh && (
        <Form method="post">
          <input type="hidden" name="intent" value="weights" />
          <input type="hidden" name="version" value={version} />
          {scoreParts.map((code) => (
            <input key={code} type="hidden" name={`weight.${code}`} value={preview.weights[code]} />
          ))}
          <button className="button button-first">{t('keep')}</button>
        </Form>
      )}
    </details>
  );
}

function Preview({ preview }: { preview: WeightsPreviewRow }) {
  const t = useTranslations('meetingWishes.weights');
  const { parties, partiesChanged, pairs, pairsChanged, samples } = preview;

  return (
    <div>
      <output>{t('counts', { parties, partiesChanged, pairs, pairsChanged })}</output>
      <p className="field-hint">{t('never')}</p>
      <div className="wish-samples">
        {samples.map(({ id, name, before, after }) => (
          <table key={id}>
            <caption dir="auto">{name}</caption>
            <thead>
              <tr>
                <th scope="col">{t('before')}</th>
                <th scope="col">{t('after')}</th>
              </tr>
            </thead>
            <tbody>
              {after.map((anew, place) => (
                <tr key={anew.id}>
                  <td>
                    <bdi>{before[place]?.name}</bdi> {before[place]?.points}
                  </td>
                  <td>
                    <bdi>{anew.name}</bdi> {anew.points}
                    {anew.moved !== 0 && (
                      <small>
                        {' '}
                        {t(anew.moved > 0 ? 'up' : 'down', { by: Math.abs(anew.moved) })}
                      </small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </div>
  );
}
