import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The desk's ink: every primary action and mark. */
const ink: MantineColorsTuple = [
  '#eef3fb',
  '#dbe4f3',
  '#b9cae7',
  '#93aedb',
  '#7898d0',
  '#567fc4',
  '#3d66ab',
  '#2f5490',
  '#234274',
  '#182f56',
];

/** The dark scheme's greys, with the desk's blue in them: inputs, menus and rows are made of these. */
const dark: MantineColorsTuple = [
  '#e7ebf1',
  '#cdd5df',
  '#a9b4c2',
  '#7d899a',
  '#4a5667',
  '#3b4554',
  '#2a323e',
  '#1d242e',
  '#161b23',
  '#11151b',
];

/** Mantine's red, but for the two shades that a filled button has in the dark: white words on them have 4.5:1. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#c92a35',
  '#b3242e',
  '#e03131',
  '#c92a2a',
];

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  colors: { ink, dark, red },
  fontFamily: "'Inter Variable', 'Inter', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'SF Mono', Menlo, Consolas, 'Liberation Mono', monospace",
  headings: { fontFamily: "'Inter Variable', 'Inter', sans-serif", fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  components: {
    Modal: {
      defaultProps: {
        attributes: { header: { role: 'group' } },
        closeButtonProps: { 'aria-label': 'Close' },
        centered: true,
        overlayProps: { backgroundOpacity: 0.45 },
      },
      styles: { title: { fontSize: '1.0625rem', fontWeight: 650 } },
    },
    // Inside the main landmark, where assistive technology finds them.
    // A menu holds nothing but its items: the keyboard goes to the first, not to a placeholder before it.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: '#content' } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true, portalProps: { target: '#content' } } },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    },
    TextInput: { defaultProps: { autoComplete: 'off', spellCheck: false } },
  },
});

/** Contrast of 4.5:1 and better for the quiet texts too. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2430',
    '--mantine-color-dimmed': '#4a5565',
    '--mantine-color-placeholder': '#5b6675',
    '--mantine-color-error': '#a61e2a',
    '--mantine-color-default-border': '#c3cad4',
  },
  dark: {
    '--mantine-color-body': '#1a2029',
    '--mantine-color-text': '#e7ebf1',
    '--mantine-color-dimmed': '#a9b4c2',
    '--mantine-color-placeholder': '#9aa6b5',
    '--mantine-color-error': '#ff8f8f',
    '--mantine-color-default': '#20272f',
    '--mantine-color-default-border': '#3b4554',
    '--mantine-color-anchor': '#93aedb',
  },
});
