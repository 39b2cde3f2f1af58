import { Option } from 'commander';
import { businessCalendar, type BusinessCalendar } from '../../../shared/deadlines/calendar';
import { calendarFile } from '../../../shared/deadlines/calendar-file';
import { computeDeadline } from '../../../shared/deadlines/compute-deadline';
import type { Deadline } from '../../../shared/deadlines/deadline';
import { parseClosures } from '../../../shared/deadlines/parse-closures';
import { filerStatuses, reports, type FilerStatus, type Report } from '../../../shared/draft/draft';
import { dayAndDate } from '../../../shared/time/civil-date';
import { writeFileAtomically } from '../../storage/write-file';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';

interface DeadlineOptions {
  report: Report;
  periodEnded: string;
  filerStatus?: FilerStatus;
  erisa?: boolean;
  distributionDate?: string;
  transmitted?: string;
  transitionDecided?: string;
  holidays?: string;
  ics?: string;
  registrant?: string;
}

/** `deadline`: when a report is due, by when to notify, when the extension ends, and why. */
export const registerDeadline: RegisterCommand = (program, context) => {
  program
    .command('deadline')
    .description('compute the due date, the last day for Form 12b-25 and the end of the extension')
    .addOption(new Option('--report <report>', 'the late report').choices(reports).makeOptionMandatory())
    .requiredOption('--period-ended <date>', 'end of the period, YYYY-MM-DD')
    .addOption(new Option('--filer-status <status>', 'for 10-K and 10-Q').choices(filerStatuses))
    .option('--erisa', '11-K: the plan is subject to ERISA')
    .option('--distribution-date <date>', '10-D: the required distribution date')
    .option('--transmitted <date>', 'N-CSR: the day the report went to shareholders')
    .option('--transition-decided <date>', 'transition reports: the day the change of fiscal year was decided')
    .option('--holidays <file>', 'your own table of further closures (JSON, or one date a line)')
    .option('--ics <file>', 'write the dates as a calendar file')
    .option('--registrant <name>', 'whose dates they are, for the calendar file', 'Registrant')
    .action((options: DeadlineOptions) => {
      const calendar = calendarWith(options.holidays);
      const { periodEnded, report } = options;
      const deadline = computeDeadline(
        {
          report,
          periodEnded,
          filerStatus: options.filerStatus ?? null,
          erisa: options.erisa ?? false,
          distributionDate: options.distributionDate ?? null,
          transmitted: options.transmitted ?? null,
          transitionDecided: options.transitionDecided ?? null,
        },
        calendar,
      );
      if (options.ics !== undefined) {
        const registrant = options.registrant ?? '';
        const uid = `${report}-${periodEnded}`;
        const ics = calendarFile([{ deadline, report, registrant, uid, stamp: context.clock.now() }]);
        writeFileAtomically(options.ics, Buffer.from(ics));
      }
      context.print(deadline, deadlineLines(deadline));
    });
};

/** The business calendar with a user's own table of closures, if one is named. */
export function calendarWith(holidays: string | undefined): BusinessCalendar {
  if (holidays === undefined) return businessCalendar();
  return businessCalendar(parseClosures(readInput(holidays, 1024 * 1024).toString('utf8'), holidays));
}

/** A deadline for people. */
export function deadlineLines(deadline: Deadline): readonly string[] {
  return [
    `Due            ${dayAndDate(deadline.due)}`,
    `Notify by      ${dayAndDate(deadline.notifyBy)}, 5:30 p.m. Eastern`,
    `Extended to    ${dayAndDate(deadline.extendedDue)}`,
    '',
    ...deadline.steps.map((step) => `- ${step.text} [${step.authority}]`),
  ];
}
