import Store from 'electron-store';
import { z } from 'zod';
import { businessCalendar, type BusinessCalendar } from '../../shared/deadlines/calendar';
import { ownClosureSchema, type OwnClosure } from '../../shared/ipc/contracts/deadlines';

/** The user's own closures, kept in clear beside the settings: they hold dates and nothing about drafts. */
export interface ClosuresFile {
  read(): OwnClosure[];
  /** Keeps the table, in the order of its days, one entry a day (the last one given wins). */
  write(closures: readonly OwnClosure[]): OwnClosure[];
  /** The SEC's calendar with these closures: always with those of this moment. */
  readonly calendar: BusinessCalendar;
}

/** Closures in `closures.json` of a folder; a table that cannot be read is put aside by the store and is empty. */
export function openClosuresFile(folder: string): ClosuresFile {
  const store = new Store<{ closures: unknown }>({ cwd: folder, name: 'closures', clearInvalidConfig: true });
  const read = () =>
    z
      .array(ownClosureSchema)
      .catch([])
      .parse(store.get('closures') ?? []);
  let current = calendarOf(read());
  return {
    read,
    write: (closures) => {
      const byDay = new Map(closures.map((closure) => [closure.date, closure]));
      store.set(
        'closures',
        [...byDay.values()].toSorted((a, b) => a.date.localeCompare(b.date)),
      );
      current = calendarOf(read());
      return read();
    },
    calendar: {
      closedBecause: (date) => current.closedBecause(date),
      reported: (date) => current.reported(date),
      get added() {
        return current.added;
      },
    },
  };
}

function calendarOf(closures: readonly OwnClosure[]): BusinessCalendar {
  return businessCalendar(closures.map((closure) => ({ ...closure, status: 'counted' })));
}
