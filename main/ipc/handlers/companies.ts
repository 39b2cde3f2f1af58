import type { CompaniesService } from '../../services/drafts/companies-service';
import type { MarkRepository } from '../../storage/mark-repository';
import type { DomainHandlers } from '../handlers';

/** The doors to the company profiles. */
export function createCompaniesHandlers(doors: {
  readonly companies: CompaniesService;
  readonly marks: Pick<MarkRepository, 'read' | 'write'>;
}): DomainHandlers<'companies'> {
  const { companies, marks } = doors;
  return {
    'companies:list': () => companies.list(),
    'companies:grow': ({ draft, facts }) => companies.grow(draft, facts),
    'companies:save': ({ key, profile }) => companies.save(key, profile),
    'companies:remove': ({ key }) => {
      companies.remove(key);
      return {};
    },
    'companies:marks': ({ draftId }) => marks.read(draftId),
    'companies:save-marks': ({ draftId, marks: left }) => {
      marks.write(draftId, left);
      return {};
    },
  };
}
