import type { Draft } from '../../../shared/draft/draft';
import type { DraftFacts } from '../../../shared/ipc/contracts/rules';
import type { DraftSummary, StoredDraft } from '../../../shared/ipc/contracts/drafts';
import { comparableName } from '../../../shared/rules/topics/helpers';
import { isCivilDate } from '../../../shared/time/civil-date';
import type { PacketRepository } from '../../storage/packet-repository';
import type { DraftsService } from '../drafts/drafts-service';
import type { LibraryService } from '../drafts/library-service';
import { signedFacts } from './signed-facts';

/** What the facts are gathered from. */
export interface FactsPorts {
  readonly drafts: Pick<DraftsService, 'open' | 'filed'>;
  readonly library: Pick<LibraryService, 'list'>;
  readonly packets: Pick<PacketRepository, 'all'>;
}

/** What this laptop knows about a draft beyond its answers: the registrant's earlier signed notices, and its own packet. */
export function draftFacts(draftId: string, ports: FactsPorts): DraftFacts {
  const stored = ports.drafts.open(draftId);
  const kept = ports.packets.all(draftId);
  const current = kept.findLast(({ voidedAt }) => voidedAt === null);
  return {
    history: historyOf(stored, ports),
    signing: current === undefined || stored.state !== 'signed' ? null : signedFacts(stored, current),
    isVoided: stored.state === 'voided',
    filed: ports.drafts.filed(draftId),
  };
}

function historyOf({ id, draft }: StoredDraft, { drafts, library }: FactsPorts): DraftFacts['history'] {
  const name = comparableName(draft.registrant.name ?? '');
  if (name === '') return [];
  const isEarlier = (summary: DraftSummary) =>
    summary.id !== id &&
    summary.state === 'signed' &&
    summary.deletedAt === null &&
    comparableName(summary.registrant ?? '') === name;
  return library
    .list()
    .drafts.filter(isEarlier)
    .flatMap((summary) => {
      const earlier = drafts.open(summary.id).draft;
      const periodEnded = periodOf(earlier);
      const { report } = earlier.cover;
      if (report === null || periodEnded === null) return [];
      const amendmentNumber = earlier.amendment?.number ?? 0;
      return [{ report, periodEnded, amendmentNumber, reportFiled: summary.reportFiledOn !== null }];
    });
}

function periodOf({ cover }: Draft): string | null {
  const period = cover.transitionReport === null ? cover.periodEnded : cover.transitionPeriodEnded;
  return period !== null && isCivilDate(period) ? period : null;
}
