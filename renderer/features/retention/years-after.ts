import { addMonths } from '../../../shared/time/civil-date';

/** The same day some years later; February 29 becomes the 28th. */
export function yearsAfter(date: string, years: number): string {
  return addMonths(date, years * 12);
}
