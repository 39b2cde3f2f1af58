/** Brings the keyboard to the name of a row, counted from 0; a row that is not there changes nothing. */
export function focusRow(index: number): void {
  document.querySelector<HTMLElement>(`[data-library-row="${index}"] [data-library-name]`)?.focus();
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrows go from row to row, by the names; above the first row is the search. */
export function moveByArrow(key: string, index: number): boolean {
  const step = steps[key];
  if (step === undefined) return false;
  if (index + step < 0) focusSearch();
  else focusRow(index + step);
  return true;
}

/** Brings the keyboard to the library's search. */
export function focusSearch(): void {
  document.querySelector<HTMLInputElement>('[data-library-search]')?.select();
}
