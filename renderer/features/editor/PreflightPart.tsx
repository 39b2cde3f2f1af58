/** The private interview before release; its questions come from the rules. */
export function PreflightPart() {
  return null;
}
