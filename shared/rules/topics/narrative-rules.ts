import {
  investigationWords,
  noRestatement,
  restatementHints,
  restatementWords,
  stockPhrases,
  causeWords,
  substantiveWords,
  technicalWords,
  uncoveredReport,
} from '../narrative/cues';
import { quote, readingLimit, type TextReading } from '../narrative/text-reading';
import type { Hit, Rule, Subject } from '../rule';
import { isBlank, when, yesNo } from './helpers';

/** Rules 15, 16, 19, 20 and 56: what Part III says. */
export const narrativeRules: readonly Rule[] = [
  {
    id: 'narrative-detail',
    number: 15,
    severity: 'error',
    field: 'narrative',
    title: 'Part III gives the reasons in reasonable detail, not only stock phrases',
    authority: 'Rule 12b-25(a); Form 12b-25, Part III',
    action: 'Say what happened, when it was found, what is still to be done and by whom.',
    check: narrativeDetail,
  },
  {
    id: 'technical-reason',
    number: 16,
    severity: 'block',
    field: 'narrative',
    title: 'The only reason is not trouble with EDGAR, XBRL or another electronic difficulty',
    authority: 'Rule 12b-25(g), (h); Form 12b-25, General Instructions 5 and 6',
    action: 'Use Regulation S-T Rule 201, 202 or 13(b) instead of this form, or state the other reason.',
    check: technicalReason,
  },
  {
    id: 'restatement-pending',
    number: 19,
    severity: 'error',
    field: 'preflight.restatement-pending',
    title: 'Is a restatement, a correction, an Item 4.02 report, an investigation or a material weakness pending?',
    authority: 'Rule 12b-25(a); SEC orders of April 29, 2021 and August 22, 2023',
    action: 'Answer it under "Before release"; if it is so, Part III must say it.',
    check: restatementPending,
  },
  {
    id: 'restatement-results',
    number: 20,
    severity: 'warn',
    field: 'results.significantChange',
    title: 'Part III speaks of a restatement, an error or an investigation, and Part IV(3) says no change',
    authority: 'Form 12b-25, Part IV(3)',
    action: 'Reconsider the answer to Part IV(3), or explain there why results do not change.',
    check: restatementAgainstResults,
  },
  {
    id: 'uncovered-report',
    number: 56,
    severity: 'block',
    field: 'narrative',
    title: 'The late report is one that Form 12b-25 covers',
    authority: 'Rule 12b-25(a)',
    action: 'File that report itself without this form; no notice exists for it.',
    check: uncoveredReportNamed,
  },
];

function narrativeDetail({ draft, narrative }: Subject): readonly Hit[] {
  if (isBlank(draft.narrative) || narrative.words === 0) {
    return [{ message: 'Part III is empty: the notice must give the reasons in reasonable detail.' }];
  }
  if ((draft.narrative ?? '').length > readingLimit) {
    return [
      {
        severity: 'warn',
        message: `Part III has ${(draft.narrative ?? '').length} characters, far more than any notice; only the first ${readingLimit} were read for phrases.`,
        action: 'Keep to the reasons, and attach longer papers as exhibits.',
      },
    ];
  }
  if (narrative.words < 40) {
    return [
      {
        severity: narrative.words < 10 ? 'error' : 'warn',
        message: `Part III has ${narrative.words} words; a reason in reasonable detail seldom fits into fewer than 40.`,
      },
    ];
  }
  return when(isOnlyStock(narrative), {
    severity: 'warn',
    message: 'Every sentence of Part III is a stock phrase: the text says that time was too short and not why.',
  });
}

/** No sentence gives a cause, and each is one of the phrases found in most notices. */
function isOnlyStock({ sentences }: TextReading): boolean {
  return sentences.every((sentence) => stockPhrases.test(sentence) && !causeWords.test(sentence));
}

function technicalReason({ narrative }: Subject): readonly Hit[] {
  const words = quote(narrative.text, technicalWords);
  if (words === null || substantiveWords.test(narrative.text)) return [];
  return [
    { message: `The only reason Part III gives is electronic ("${words}"), and the form must not be used for that.` },
  ];
}

const unanswered =
  'Nobody has said yet whether a restatement, a correction of an error or an Item 4.02 report is pending or considered';

function restatementPending(subject: Subject): readonly Hit[] {
  const { draft, narrative, explanation } = subject;
  const text = `${narrative.text} ${explanation.text}`;
  const answer = yesNo(draft, 'restatement-pending');
  const words = quote(text, restatementWords);
  const affirmed =
    [...narrative.sentences, ...explanation.sentences]
      .filter((sentence) => !noRestatement.test(sentence))
      .map((sentence) => quote(sentence, restatementWords))
      .find((found) => found !== null) ?? null;
  const hits = answer === null ? [unansweredHit(text, words)] : [];
  return [
    ...hits,
    ...when(answer === true && quote(narrative.text, restatementWords) === null, {
      field: 'narrative',
      message:
        'The answers before release say that a restatement or correction is pending or considered, and Part III is silent on it: the very omission for which the SEC has sanctioned issuers.',
      action: 'Name it in Part III.',
    }),
    ...when(answer === false && affirmed !== null, {
      severity: 'warn',
      message: `The answers before release say that no restatement or correction is pending, but the text says "${affirmed ?? ''}".`,
      action: 'Make the answer and the text agree.',
    }),
    ...otherMatters(subject),
  ];
}

/** Gravest where the text itself speaks of a restatement; a warning on a hint; otherwise a question that bothers nobody. */
function unansweredHit(text: string, words: string | null): Hit {
  if (words !== null) return { message: `${unanswered}, and the text says "${words}".` };
  const hint = restatementHints.find(({ pattern }) => pattern.test(text));
  if (hint === undefined) return { severity: 'info', message: `${unanswered}.` };
  const found = quote(text, hint.pattern) ?? '';
  return {
    severity: 'warn',
    message: `${unanswered}. The text says "${found}" (${hint.about}), as notices before a restatement often do.`,
  };
}

function otherMatters({ draft, narrative }: Subject): readonly Hit[] {
  const silent = (question: string, pattern: RegExp) =>
    yesNo(draft, question) === true && !pattern.test(narrative.text);
  return [
    ...when(silent('investigation-pending', /investigat|inquiry|special committee|subpoena/i), {
      field: 'narrative',
      message:
        'The answers before release say that an investigation is pending that bears on the delay, and Part III is silent on it.',
      action: 'Name it in Part III.',
    }),
    ...when(silent('material-weakness-pending', /material weakness|internal control|control deficienc/i), {
      field: 'narrative',
      message:
        'The answers before release say that a material weakness bears on the delay, and Part III is silent on it.',
      action: 'Name it in Part III.',
    }),
  ];
}

function restatementAgainstResults({ draft, narrative }: Subject): readonly Hit[] {
  if (draft.results.significantChange !== false) return [];
  const words = quote(narrative.text, restatementWords) ?? quote(narrative.text, investigationWords);
  return when(words !== null, {
    message: `Part III says "${words ?? ''}", yet Part IV(3) expects no significant change in results.`,
  });
}

const coveredReport = /\b(?:10-?[KQD]|20-?F|11-?K|N-CEN|N-CSR|N-SAR)\b/i;
/** Where the text names a covered report too, the other may be late for the same cause. */
const besideAnother = { severity: 'warn', action: 'Make plain which report this notice is about.' } as const;

function uncoveredReportNamed({ narrative }: Subject): readonly Hit[] {
  const isBeside = coveredReport.test(narrative.text);
  return narrative.sentences.flatMap((sentence) => {
    const words = coveredReport.test(sentence) ? null : quote(sentence, uncoveredReport);
    return when(words !== null, {
      message: `Part III says "${words ?? ''}", a report that Form 12b-25 does not cover.`,
      ...(isBeside ? besideAnother : {}),
    });
  });
}
