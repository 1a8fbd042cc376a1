import { type CSSVariablesResolver, DirectionProvider, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocument } from '../document-context.ts';
import { theme } from './theme.ts';

/** Mantine, in the direction of the reader's script and within the security policy of the page. */
export function OfficeProvider({ children }: { children: ReactNode }) {
  const { direction, nonce } = useDocument();

  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider
        theme={theme}
        forceColorScheme="light"
        getStyleNonce={() => nonce}
        cssVariablesResolver={readableGreys}
      >
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}

/** Mantine's own greys for lesser texts are too pale to be read in sunlight. */
const readableGreys: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5a5670', '--mantine-color-placeholder': '#5a5670' },
  dark: {},
});
