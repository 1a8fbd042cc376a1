import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Deep indigo of the cloth, ochre of the field: the same colours as `src/ui/styles/tokens.css`. */
const indigo: MantineColorsTuple = [
  '#f1f0f8',
  '#dfdeee',
  '#bdbadc',
  '#9894ca',
  '#7a74bb',
  '#6660b1',
  '#4a4495',
  '#39347c',
  '#2d2968',
  '#26235c',
];

const ochre: MantineColorsTuple = [
  '#fdf6e9',
  '#f8e9cd',
  '#efd19b',
  '#e6b866',
  '#e0a443',
  '#c98a2b',
  '#a86f1d',
  '#8c5a14',
  '#704810',
  '#54360b',
];

export const theme = createTheme({
  colors: { indigo, ochre },
  primaryColor: 'indigo',
  primaryShade: 8,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
});
