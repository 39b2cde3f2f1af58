import type { Report } from '../draft/draft';
import { addDays } from '../time/civil-date';
import type { Deadline } from './deadline';
import { cutOffInstant } from './filed-as-of';

/** What a notice gives to a calendar file. It names the registrant, so it is for the user's own calendar only. */
export interface CalendarFileInput {
  readonly deadline: Deadline;
  readonly report: Report;
  readonly registrant: string;
  /** Unique and stable for the notice, such as the draft's id: a second import replaces the first. */
  readonly uid: string;
  /** Milliseconds since 1970 UTC: when the file is made. */
  readonly stamp: number;
}

interface Entry {
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly date: string;
  /** A whole day, or an appointment that ends at 5:30 p.m. Eastern. */
  readonly timed: boolean;
}

/**
 * Deadlines of one or more notices as an iCalendar file (RFC 5545, UTF-8, CRLF): of each the report's due date, the notice's last day and the end
 * of the extension, the last two at 5:30 p.m. Eastern, with reminders a day and two hours before.
 */
export function calendarFile(notices: readonly CalendarFileInput[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Filing Desk//Form 12b-25 deadlines//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...notices.flatMap((notice) => entries(notice).flatMap((entry) => event(entry, notice))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function entries({ deadline, report, registrant }: CalendarFileInput): readonly Entry[] {
  const whose = `${registrant}, Form ${report}`;
  const days = deadline.steps.map((step) => `${step.text} (${step.authority})`).join('\n');
  return [
    { key: 'due', summary: `Due: ${whose}`, description: days, date: deadline.due, timed: false },
    {
      key: 'notice',
      summary: `Last day for Form 12b-25, 5:30 p.m. Eastern: ${whose}`,
      description: 'A transmission begun after 5:30 p.m. Eastern time is dated the next business day.',
      date: deadline.notifyBy,
      timed: true,
    },
    {
      key: 'extended',
      summary: `Extension ends, 5:30 p.m. Eastern: ${whose}`,
      description:
        'If the Part II box was checked, the report must be filed by now to be treated as timely (Rule 12b-25(b)).',
      date: deadline.extendedDue,
      timed: true,
    },
  ];
}

function event(entry: Entry, { uid, stamp }: CalendarFileInput): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}-${entry.key}@filing-desk`,
    `DTSTAMP:${utc(stamp)}`,
    ...when(entry),
    `SUMMARY:${escapeText(entry.summary)}`,
    `DESCRIPTION:${escapeText(entry.description)}`,
    'TRANSP:TRANSPARENT',
    ...alarm('-P1D', entry.summary),
    ...(entry.timed ? alarm('-PT2H', entry.summary) : []),
    'END:VEVENT',
  ];
}

function when({ date, timed }: Entry): readonly string[] {
  if (!timed) {
    return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`];
  }
  const end = cutOffInstant(date);
  return [`DTSTART:${utc(end - 30 * 60_000)}`, `DTEND:${utc(end)}`];
}

function alarm(trigger: string, text: string): readonly string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${escapeText(text)}`, 'END:VALARM'];
}

function compact(date: string): string {
  return date.replaceAll('-', '');
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** RFC 5545 section 3.3.11; control characters have no place in a value. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets (section 3.1), never split inside a character. */
function fold(line: string): string {
  const encoder = new TextEncoder();
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = encoder.encode(character).length;
    if (size + octets > 75) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}
