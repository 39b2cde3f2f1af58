import type { Screen } from '../stores/ui-slice';

export const shellStrings = {
  program: 'Filing Desk',
  navigation: 'Screens',
  skip: 'Skip to the content',
  screens: {
    library: 'Library',
    editor: 'Editor',
    import: 'Import',
    sign: 'Sign',
    verify: 'Verify',
    edgar: 'EDGAR check',
    calendar: 'Calendar',
    retention: 'Retention',
    companies: 'Companies',
    identities: 'Signers',
    settings: 'Settings',
    help: 'Help',
  } satisfies Record<Screen, string>,
  tasks: 'Work under way',
  progress: (done: number, total: number) => `${done} of ${total}`,
  cancel: 'Cancel',
  offline: 'Offline by design',
  clockSet: (time: string) => `Clock set to ${time}`,
} as const;
