import { parseDraft } from '../../shared/draft/parse-draft';
import type { CompanyFacts, ImportedFiling } from '../../shared/ipc/contracts/filings';
import { filedFacts } from './answers/filed-facts';
import { addHeaderFacts } from './source/header-facts';
import { findForms, type FoundForm } from './anchors/find-forms';
import { createNoticeText, type NoticeText } from './source/notice-text';
import { withOwnAnswers } from './own-face';
import { printedSentences } from './answers/printed-sentences';
import { readNotice, toDraft, toSources, type Readings } from './answers/read-notice';
import { readSource, type FilingSource } from './source/read-source';
import { certainSources } from './source/embedded-draft';
import { attachedExplanation } from './answers/attached-explanation';
import { warningsAbout } from './warnings';
import type { SubmissionHeader } from './source/submission';
import { notTheForm } from './wrong-form';

/**
 * Reads an earlier filing (ASCII, HTML, EDGAR submission, PDF with text, packet, scanned text) into a draft, in this thread.
 * `fileName` is only shown. Nothing in the filing is run or fetched.
 * @throws AppError `file-empty`, `file-too-large` or `import-*` when the bytes are no Form 12b-25 that can be read
 */
export async function importFiling(bytes: Uint8Array, fileName: string): Promise<ImportedFiling> {
  const filing = await readSource(bytes);
  const original = filing.source.text.split('\n');
  const base = { fileName, original, company: companyFacts(filing.header) };
  if (filing.draftJson !== null) {
    const draft = parseDraft(filing.draftJson);
    const filed = filedFacts(draft, filing.header, []);
    return { ...base, draft, sources: certainSources(draft), warnings: [], filed, otherNotices: [] };
  }
  const notices = noticesIn(filing);
  const [first, ...others] = notices.map((notice) => ({ notice, readings: readWhole(notice, filing) }));
  if (first === undefined) throw notTheForm(filing.source.text, filing.header?.submissionType ?? null);
  const asImported = ({ notice, readings }: { notice: NoticeText; readings: Readings }) => {
    const draft = toDraft(readings);
    const filed = filedFacts(draft, filing.header, printedSentences(notice));
    return { draft, sources: toSources(readings, filing.source.text), filed };
  };
  return {
    ...base,
    ...asImported(first),
    ...(filing.ownDraft === null
      ? {}
      : { draft: { ...toDraft(first.readings), amendment: filing.ownDraft.amendment } }),
    warnings: warningsAbout(first.notice, first.readings, { filing, notices: notices.length }),
    otherNotices: others.map(asImported),
  };
}

/** Parts the text at the title of each notice after the first. */
function noticesIn({ source }: FilingSource): NoticeText[] {
  const forms = findForms(source.text);
  const starts = forms.map((form, index) => (index === 0 ? 0 : startOf(source.text, form, forms[index - 1])));
  return forms.map((form, index) =>
    createNoticeText(source, form, { from: starts[index] ?? 0, to: starts[index + 1] ?? source.text.length }),
  );
}

/** A further notice begins where its head does, between the last question before it and its own first one. */
function startOf(text: string, form: FoundForm, previous: FoundForm | undefined): number {
  const end = Math.max(0, ...[...(previous?.questions.values() ?? [])].map(({ to }) => to));
  const first = Math.min(...[...form.questions.values()].map(({ from }) => from));
  const naming = /omb approval|(?:sec|commission) file|united states|securities and exchange|form\s*12b-25/i.exec(
    text.slice(end, first),
  );
  return naming === null ? first : end + naming.index;
}

function readWhole(notice: NoticeText, filing: FilingSource): Readings {
  const read = readNotice(notice);
  const { ownDraft } = filing;
  const readings =
    ownDraft === null ? attachedExplanation(notice, read, filing.attachments) : withOwnAnswers(read, ownDraft);
  return addHeaderFacts(readings, filing.header);
}

function companyFacts(header: SubmissionHeader | null): CompanyFacts {
  const yearEnd = header?.fiscalYearEnd ?? '';
  return {
    formerNames: header?.formerNames.map(({ name }) => name) ?? [],
    fiscalYearEnd: /^\d{4}$/.test(yearEnd) ? `${yearEnd.slice(0, 2)}-${yearEnd.slice(2)}` : null,
    submissionType: header?.submissionType ?? null,
    filedOn: header?.filedOn ?? null,
  };
}
