import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { useTranslations } from 'use-intl';
import publicStyles from '../public/public.css?url';
// Workers to the bundler, because that makes each a file of its own in both builds.
// oxlint-disable-next-line import/default
import reader from './camera/code-reader-worker.ts?worker&url';
// oxlint-disable-next-line import/default
import script from './gate-app.tsx?worker&url';
// oxlint-disable-next-line import/default
import worker from './gate-worker.ts?worker&url';
import paperStyles from '../../modules/badges/printing/one.css?url';
import deskStyles from './desk/desk.css?url';
import gateStyles from './gate.css?url';
import workStyles from './gate-work.css?url';
import manifest from './gate.webmanifest?url';
import verdictStyles from './verdict.css?url';

export const links = () => [
  { rel: 'stylesheet', href: publicStyles },
  { rel: 'stylesheet', href: gateStyles },
  { rel: 'stylesheet', href: workStyles },
  { rel: 'stylesheet', href: verdictStyles },
  { rel: 'stylesheet', href: paperStyles },
  { rel: 'stylesheet', href: deskStyles },
  { rel: 'manifest', href: manifest },
];

export const meta = () => [{ name: 'theme-color', content: '#26235c' }];

/**
 * The shell of the gate, the same for everybody: a gate is known by the key of its device, not
 * by an account, and nothing of an edition is in the page.
 */
export default function GatePage() {
  const t = useTranslations('gateApp');

  return (
    <>
      <title>{t('title')}</title>
      <div id="gate" data-worker={worker} data-reader={reader} data-wasm={wasm}>
        <main className="notice">
          <h1>{t('starting')}</h1>
          <noscript>
            <p>{t('noScript')}</p>
          </noscript>
        </main>
      </div>
      <script type="module" src={script} />
    </>
  );
}
