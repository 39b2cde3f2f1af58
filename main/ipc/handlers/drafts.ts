import type { DraftsService } from '../../services/drafts-service';
import type { ExhibitRepository } from '../../storage/exhibit-repository';
import type { DomainHandlers } from '../handlers';

/** The doors to the drafts on this laptop. */
export function createDraftsHandlers(
  drafts: DraftsService,
  exhibits: Pick<ExhibitRepository, 'keep'>,
): DomainHandlers<'drafts'> {
  return {
    'drafts:list': () => drafts.list(),
    'drafts:create': ({ draft, edition }) => drafts.create(draft, edition),
    'drafts:open': ({ id }) => drafts.open(id),
    'drafts:save': ({ id, revision, draft }) => drafts.save(id, revision, draft),
    'drafts:duplicate': ({ id }) => drafts.duplicate(id),
    'drafts:delete': ({ id }) => drafts.delete(id),
    'drafts:restore': ({ id }) => drafts.restore(id),
    'drafts:search': async ({ query }) => ({ ids: await drafts.search(query) }),
    'drafts:keep-exhibit': ({ bytes }) => ({ sha256: exhibits.keep(bytes) }),
    'drafts:history': ({ id }) => drafts.history(id),
  };
}
