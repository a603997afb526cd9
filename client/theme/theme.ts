import { createTheme, type MantineColorsTuple } from '@mantine/core';
import { i18n } from '../i18n/i18n.js';

/** The one accent: Okabe–Ito blue in ten steps, dark enough on white for small text from 6 on. */
const accent: MantineColorsTuple = [
  '#e7f3fb',
  '#cfe5f4',
  '#9fcbe9',
  '#6cafdc',
  '#4398d1',
  '#1f84c4',
  '#0072b2',
  '#00639c',
  '#005384',
  '#00436b',
];

/** Slate, for everything that is neither data nor action. */
const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eef1f5',
  '#e3e8ee',
  '#d8dee6',
  '#cdd5de',
  '#a3afbd',
  '#5b6a7e',
  '#445164',
  '#2d3848',
  '#1a2433',
];

const dark: MantineColorsTuple = [
  '#d5dce6',
  '#b3bdcb',
  '#97a3b4',
  '#6c7889',
  '#3a4553',
  '#2a333f',
  '#1f2731',
  '#171d25',
  '#12171e',
  '#0c1015',
];

export const theme = createTheme({
  colors: { accent, gray, dark },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 7 },
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SFMono-Regular", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  components: {
    Button: { defaultProps: { size: 'xs', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'default', size: 28 } },
    TextInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: {
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { shadow: 'md' } },
      styles: { input: { textOverflow: 'ellipsis' } },
    },
    NativeSelect: { defaultProps: { size: 'xs' } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Badge: { defaultProps: { radius: 'sm', variant: 'light' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Modal: {
      defaultProps: () => ({
        transitionProps: { duration: 120 },
        // Where a dialog does not name it itself.
        closeButtonProps: { 'aria-label': i18n.t('close') },
      }),
    },
    Notification: {
      defaultProps: () => ({ closeButtonProps: { 'aria-label': i18n.t('close') } }),
    },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Menu: {
      defaultProps: {
        transitionProps: { duration: 100 },
        shadow: 'md',
        // It takes the focus and is no item, which a menu may not hold.
        withInitialFocusPlaceholder: false,
      },
    },
  },
});
