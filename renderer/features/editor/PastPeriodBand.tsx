import { Button } from '@mantine/core';
import { CalendarPlus } from 'lucide-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { findProfile } from '../../../shared/company/company-profile';
import { laterPeriod } from '../../../shared/company/start-notice';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { isEditable } from '../../../shared/ipc/contracts/drafts';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { nowOf } from '../../stores/companies-slice';
import { editorStrings } from '../../strings/editor';
import { Band } from '../hand-over/Band';

const words = editorStrings.pastPeriod;

/** Over a notice that was imported from last time, or left lying: the one that is due now starts from it. */
export function PastPeriodBand() {
  const period = useApp((state) => state.open?.draft.cover.periodEnded ?? null);
  const later = useLaterPeriod();
  const { attempt, isBusy } = useAttempt();
  if (later === null || period === null) return null;
  const start = async () => {
    await useApp.getState().startNextNotice();
    return null;
  };
  return (
    <Band icon={CalendarPlus} title={words.title(writtenDate(period))} text={words.text}>
      <Button size="compact-sm" loading={isBusy} onClick={() => attempt(start)}>
        {words.start(writtenDate(later))}
      </Button>
    </Band>
  );
}

/** Asked again only where the cover or the registrant changes, not with every key of the narrative. */
function useLaterPeriod(): string | null {
  const companies = useApp((state) => state.companies);
  const facts = useApp(
    useShallow(({ open }) => {
      const isOpen = open !== null && isEditable(open.state) && open.draft.amendment === null;
      return isOpen ? { cover: open.draft.cover, registrant: open.draft.registrant } : null;
    }),
  );
  return useMemo(() => {
    const draft = facts === null ? null : useApp.getState().open?.draft;
    return draft ? laterPeriod(draft, nowOf(findProfile(companies ?? [], draft))) : null;
  }, [companies, facts]);
}
