import type { CountdownPhase } from '../../shared/deadlines/countdown';

export const deadlineStrings = {
  unknown: 'No deadline yet',
  unknownText: 'Check the report and give the period to see what is due when.',
  goTo: 'Go to the field',
  due: 'Report due',
  notifyBy: 'Notice by',
  extended: 'With relief, until',
  reasoning: 'How these dates are computed',
  close: 'Close',
  easternCutOff: '5:30 p.m. ET',
  phases: {
    'before-due': 'The report is not due yet',
    'due-day': 'The report is due today',
    'notice-window': 'Last day for the notice',
    'notice-late': 'The day for the notice has passed',
    'extension-over': 'The extension is over',
  } satisfies Record<CountdownPhase, string>,
  inDays: (days: number) => (days === 1 ? 'in 1 day' : `in ${days} days`),
  left: (words: string) => `${words} left`,
  filedAsOf: (date: string) => `Sent now, it is filed as of ${date}`,
  claimed: (date: string) => `Relief claimed: the report counts as timely if it is filed by ${date}.`,
  notClaimed: 'No relief claimed: the report is late from the day after it was due, whenever it is filed.',
  undecided: 'Part II is not decided: with the box empty the report is late from the first day.',
  lateWarning: 'A notice sent now no longer claims Rule 12b-25(b). It is still due, and must not claim the relief.',
} as const;
