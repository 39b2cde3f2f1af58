import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { calendarFile } from '../../../shared/deadlines/calendar-file';
import { draftDeadline } from '../../../shared/deadlines/draft-deadline';
import { parseClosures } from '../../../shared/deadlines/parse-closures';
import type { ClosuresFile } from '../../app/closures-file';
import type { DraftsService } from '../../services/drafts/drafts-service';
import type { LibraryService } from '../../services/drafts/library-service';
import { writeFileAtomically } from '../../storage/write-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** What deadlines in the windows need from outside. */
export interface DeadlinesPorts extends Pick<HandlerDependencies, 'dialogs' | 'clock'> {
  readonly closures: ClosuresFile;
  readonly drafts: Pick<DraftsService, 'open'>;
  readonly library: Pick<LibraryService, 'recompute'>;
}

const tables = [{ name: 'Table of closures', extensions: ['json', 'txt', 'csv'] }];

/** The doors to the user's own closures and to the calendar file. */
export function createDeadlinesHandlers(ports: DeadlinesPorts): DomainHandlers<'deadlines'> {
  const { closures, dialogs, library } = ports;
  const keep: typeof closures.write = (changed) => {
    const kept = closures.write(changed);
    library.recompute();
    return kept;
  };
  return {
    'deadlines:closures': () => ({ closures: closures.read() }),
    'deadlines:save-closures': ({ closures: changed }) => ({ closures: keep(changed) }),
    'deadlines:read-closures': async (_input, caller) => {
      const [path] = await dialogs.open(caller, { title: 'Read a table of closures', kinds: tables });
      if (path === undefined) return { closures: closures.read() };
      const read = parseClosures(readFileSync(path, 'utf8').slice(0, 1024 * 1024), basename(path));
      return {
        closures: keep([...closures.read(), ...read.map(({ date, name, source }) => ({ date, name, source }))]),
      };
    },
    'deadlines:save-calendar': async ({ draftIds }, caller) => {
      const kinds = [{ name: 'Calendar file', extensions: ['ics'] }];
      const path = await dialogs.save(caller, { title: 'Save the dates', kinds, name: 'form-12b-25-dates.ics' });
      if (path === null) return { fileName: null };
      writeFileAtomically(path, Buffer.from(calendarFile(datesOf(draftIds, ports))));
      return { fileName: basename(path) };
    },
  };
}

function datesOf(draftIds: readonly string[], { drafts, closures, clock }: DeadlinesPorts) {
  return draftIds.flatMap((uid) => {
    const { draft } = drafts.open(uid);
    const deadline = draftDeadline(draft, closures.calendar);
    const { report } = draft.cover;
    if (deadline === null || report === null) return [];
    return [{ deadline, report, registrant: draft.registrant.name ?? '', uid, stamp: clock.now() }];
  });
}
