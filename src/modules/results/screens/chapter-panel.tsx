import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useText } from '#ui/use-text';
import { type Chapter, isIn } from '../telling/outline.ts';
import { type Figure, ProofFacts, useFigureValue } from './figure-proof.tsx';

/** A chapter of the report: its drawings, then every figure, which opens on its proof. */
export function ChapterPanel({
  chapter,
  figures,
  children,
}: {
  chapter: Chapter;
  figures: readonly Figure[];
  children?: ReactNode;
}) {
  const t = useTranslations('results');
  const text = useText();
  const told = useFigureValue();

  return (
    <section aria-labelledby={chapter.key} className="panel results-chapter">
      <h2 id={chapter.key}>{t(`section.${chapter.key}`)}</h2>
      {chapter.intro && <p className="page-lead">{text(`results.sectionIntro.${chapter.key}`)}</p>}
      {children}
      <div className="told-figures">
        {figures
          .filter(({ key }) => isIn(chapter, key))
          .map((figure) => (
            <details key={figure.key} className="figure-proof">
              <summary>
                <span>{figure.label}</span>
                <strong>{told(figure)}</strong>
              </summary>
              <ProofFacts figure={figure} />
            </details>
          ))}
      </div>
    </section>
  );
}
