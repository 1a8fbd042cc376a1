import { DirectionProvider, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDocument } from '../document-context.ts';
import { theme } from './theme.ts';

/** Mantine, in the direction of the reader's script and within the security policy of the page. */
export function OfficeProvider({ children }: { children: ReactNode }) {
  const { direction, nonce } = useDocument();

  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={() => nonce}>
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
