import { draftDeadline } from '../../../shared/deadlines/draft-deadline';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { checkDraft } from '../../../shared/rules/check-draft';
import { faceFacts } from '../../../shared/rules/face-facts';
import type { Finding } from '../../../shared/rules/finding';
import { severityEffects } from '../../../shared/rules/release-state';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';
import { calendarWith, deadlineLines } from './deadline';

/** `check`: what every rule says about a draft. Exit status 1 when a finding would stop the release (block or error). */
export const registerCheck: RegisterCommand = (program, context) => {
  program
    .command('check')
    .description('check a draft against every rule; exit status 1 when a finding of severity block or error is there')
    .argument('<draft>', 'a draft, JSON')
    .option('--holidays <file>', 'your own table of further closures (JSON, or one date a line)')
    .action((file: string, options: { holidays?: string }) => {
      const draft = parseDraft(readInput(file).toString('utf8'));
      const calendar = calendarWith(options.holidays);
      const faces = faceFacts(draft);
      const facts = faces === null ? {} : { faces };
      const findings = checkDraft(draft, { now: context.clock.now(), calendar, ...facts });
      const deadline = draftDeadline(draft, calendar);
      const printed = findings.map(({ rule, severity, field, message, authority }) => ({
        ...{ rule, severity, field, message, authority },
      }));
      context.print({ findings: printed, deadline }, [
        ...findings.flatMap(findingLines),
        summary(findings),
        ...(deadline === null ? [] : ['', ...deadlineLines(deadline)]),
      ]);
      if (findings.some((finding) => severityEffects[finding.severity].stops)) context.somethingIsWrong();
    });
};

function findingLines({ severity, rule, field, message, authority }: Finding): readonly string[] {
  return [`${severity.toUpperCase().padEnd(5)} ${rule} (${field})`, `      ${message}`, `      ${authority}`, ''];
}

function summary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'No findings.';
  const counts = Object.keys(severityEffects).map(
    (severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`,
  );
  return `${findings.length} finding(s): ${counts.join(', ')}.`;
}
