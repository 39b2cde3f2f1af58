import type { ConflictService } from '../../services/drafts/conflict-service';
import { basename } from 'node:path';
import type { AuditedDrafts } from '../../services/drafts/audited-drafts';
import { exportNotices, type PrintNotice } from '../../services/faces/export-notices';
import type { LibraryService } from '../../services/drafts/library-service';
import type { HandlerDependencies } from '../dependencies';
import type { SigningService } from '../../services/signing/signing-service';
import type { ExhibitRepository } from '../../storage/exhibit-repository';
import type { DomainHandlers } from '../handlers';
import { WindowWork } from '../window-work';

/** What the doors to the drafts open on. */
export interface DraftsDoors extends Pick<HandlerDependencies, 'dialogs' | 'tell'> {
  readonly drafts: AuditedDrafts;
  readonly library: LibraryService;
  readonly conflicts: ConflictService;
  readonly signing: Pick<SigningService, 'settle'>;
  readonly exhibits: Pick<ExhibitRepository, 'keep'>;
  readonly print: PrintNotice;
}

const noExport = { fileName: null, exported: 0, failures: [] };

/** The doors to the drafts on this laptop. */
export function createDraftsHandlers(doors: DraftsDoors): DomainHandlers<'drafts'> {
  const { drafts, library, conflicts, signing, exhibits, dialogs, print, tell } = doors;
  const exports = new WindowWork();
  return {
    'drafts:list': async () => {
      conflicts.settle();
      const listed = await library.listInSlices();
      library.prepareSearch().catch(() => undefined); // a lock ends it; the search itself reads what is missing then
      return listed;
    },
    'drafts:create': ({ draft, edition, origin }) => drafts.create(draft, edition, origin),
    'drafts:open': ({ id }) => {
      signing.settle(id);
      return drafts.open(id);
    },
    'drafts:save': ({ id, revision, draft }) => drafts.save(id, revision, draft),
    'drafts:duplicate': ({ id }) => drafts.duplicate(id),
    'drafts:delete': ({ id }) => drafts.delete(id),
    'drafts:restore': ({ id }) => drafts.restore(id),
    'drafts:record-report': ({ id, filedOn }) => drafts.recordReport(id, filedOn),
    'drafts:archive': ({ id, archived }) => drafts.archive(id, archived),
    'drafts:search': async ({ query }) => ({ ids: await library.search(query) }),
    'drafts:keep-exhibit': ({ bytes }) => ({ sha256: exhibits.keep(bytes) }),
    'drafts:history': ({ id }) => drafts.history(id),
    'drafts:revision': ({ id, revision }) => ({ draft: drafts.revision(id, revision) }),
    'drafts:name-revision': ({ id, revision, name }) => drafts.nameRevision(id, revision, name),
    'drafts:export': async ({ ids, to }, caller) => {
      const kinds = [{ name: 'ZIP', extensions: ['zip'] }];
      const path = await dialogs.save(caller, { title: 'Export the notices', kinds, name: 'notices.zip' });
      if (path === null) return noExport;
      const read = (id: string) => drafts.open(id).draft;
      const report = (done: number, total: number) => tell(caller, 'drafts:export-progress', { done, total });
      const done = await exports.run(caller, (signal) => exportNotices(path, { ids, to, read, print, signal, report }));
      return done === null ? noExport : { fileName: basename(path), ...done };
    },
    'drafts:cancel-export': (_input, caller) => exports.cancel(caller),
  };
}
