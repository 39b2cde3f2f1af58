import type { Severity } from '../../shared/rules/finding';

export const findingsStrings = {
  wholeForm: 'Words of the form',
  severity: {
    block: 'Must be fixed',
    error: 'Fix or explain',
    warn: 'Check',
    info: 'Note',
  } satisfies Record<Severity, string>,
  severityHint: {
    block: 'Nothing can be released while one of these stands.',
    error: 'Fix it, or give a reason at signing that is kept with the notice.',
    warn: 'Worth a second look. Stops nothing.',
    info: 'What happens next, or why a date is what it is.',
  } satisfies Record<Severity, string>,
  asking: 'Checking…',
  failed: {
    short: 'Not checked',
    message: 'The rules gave no answer, so nothing is known of this notice.',
    action: 'Your words are safe. Ask the rules again.',
    retry: 'Ask again',
  },
  none: 'Nothing to fix',
  noneText: 'Every rule has been asked about this notice and none objects.',
  count: (total: number) => (total === 1 ? '1 finding' : `${total} findings`),
  mustFix: (count: number) => `${count} to fix`,
  checks: (count: number) => `${count} to check`,
  fix: 'Fix',
  fixLabel: (what: string) => `Fix: ${what}`,
  goTo: (label: string) => `Go to ${label}`,
  keys: 'F8 and Shift+F8 go from one to the next.',
} as const;
