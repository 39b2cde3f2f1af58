import { CircleAlert, Info, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Severity } from '../../../shared/rules/finding';

const icons: Record<Severity, LucideIcon> = { block: OctagonX, error: CircleAlert, warn: TriangleAlert, info: Info };

/** Shape and colour both tell the severity; the words beside it do too. */
export function SeverityIcon({ severity, size = 15 }: { readonly severity: Severity; readonly size?: number }) {
  const Icon = icons[severity];
  return <Icon size={size} strokeWidth={2} color={`var(--desk-${severity})`} aria-hidden />;
}
