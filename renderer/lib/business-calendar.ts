import { businessCalendar } from '../../shared/deadlines/calendar';

/** The SEC's calendar with its shipped closures. */
export const secCalendar = businessCalendar();
