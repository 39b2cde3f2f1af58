import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { findingsStrings } from '../../strings/findings';

const { failed } = findingsStrings;

/** The rules' thread failed: silence would be taken for approval, and waiting for it would never end. */
export function RulesFailed() {
  const { askRulesAgain } = useApp.getState();
  return <ErrorNotice error={failed} retry={{ label: failed.retry, run: askRulesAgain }} />;
}
