import { findingsOf } from '../features/findings/findings-of';
import { systemClock } from '../lib/clock';
import { useApp } from '../stores/app-store';

let last = '';

/** F8: goes to the next field with a finding, the gravest first, and round again. */
export function stepFinding(step: 1 | -1): void {
  const app = useApp.getState();
  const draft = app.open?.draft;
  if (draft === undefined) return;
  const findings = findingsOf(draft, systemClock.now(), app).filter(({ severity }) => severity !== 'info');
  if (findings.length === 0) return;
  const keys = findings.map(({ rule, field }) => `${rule} ${field}`);
  const at = keys.indexOf(last);
  const index = at < 0 && step < 0 ? findings.length - 1 : (at + step + findings.length) % findings.length;
  const finding = findings[index];
  if (finding === undefined) return;
  last = keys[index] ?? '';
  useApp.setState({ isReviewed: true });
  app.goToField(finding.field);
}
