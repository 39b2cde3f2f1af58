import { use, useMemo } from 'react';
import type { Finding } from '../../../shared/rules/finding';
import { useApp } from '../../stores/app-store';
import { FindingsContext } from './findings-context';

/** What the rules say about the open draft, a moment behind the typing. */
export function useFindings(): readonly Finding[] {
  return use(FindingsContext);
}

/** A field's findings: shown once the field was left or the findings were asked for, so that an empty form is calm. */
export function useFieldFindings(path: string, wasLeft: boolean) {
  const all = useFindings();
  const isReviewed = useApp((state) => state.isReviewed);
  return useMemo(() => {
    const findings = wasLeft || isReviewed ? all.filter((finding) => belongsTo(finding.field, path)) : [];
    const isInvalid = findings.some(({ severity }) => severity === 'block' || severity === 'error');
    return { findings, isInvalid };
  }, [all, path, wasLeft, isReviewed]);
}

function belongsTo(field: string, path: string): boolean {
  return field === path || (path === 'exhibits' && field.startsWith('exhibits.'));
}
