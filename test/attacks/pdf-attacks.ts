import type { Attack } from './kit';
import { activeContent } from './families/active';
import { certificatesAndTime } from './families/certificates';
import { certification } from './families/certification';
import { cryptographicMessage } from './families/cms';
import { incrementalSaving } from './families/incremental-saving';
import { shadow } from './families/shadow';
import { structure } from './families/structure';
import { universalForgery } from './families/universal-forgery';
import { valueAppearance } from './families/value-appearance';
import { wrapping } from './families/wrapping';

/** Every attack on a PDF, family by family. */
export const pdfAttacks: readonly Attack[] = [
  ...universalForgery,
  ...incrementalSaving,
  ...wrapping,
  ...shadow,
  ...certification,
  ...valueAppearance,
  ...structure,
  ...cryptographicMessage,
  ...certificatesAndTime,
  ...activeContent,
];
