import type { PrintedSentence } from '../../../shared/form/changed-sentences';
import { editions } from '../../../shared/form/editions';
import { formSentences, sentenceIds } from '../../../shared/form/form-sentences';
import type { NoticeText } from '../source/notice-text';

/** The form's own sentences as a notice prints them, where they were found, each up to the next question. */
export function printedSentences({ text, form: { questions, furniture } }: NoticeText): PrintedSentence[] {
  const starts = [...questions.values()].map(({ from }) => from).sort((one, other) => one - other);
  return sentenceIds.flatMap((sentence): PrintedSentence[] => {
    const found = sentence === 'notVerified' ? furniture.find(({ id }) => id === sentence) : questions.get(sentence);
    if (found === undefined) return [];
    const next = starts.find((start) => start > found.from) ?? text.length;
    const to = Math.max(found.to, Math.min(next, found.from + (reach.get(sentence) ?? 0)));
    return [
      {
        sentence,
        text: text
          .slice(found.from, to)
          .replace(/\s{2,}|[^\S ]/g, ' ')
          .trim(),
      },
    ];
  });
}

/** As far as each sentence may reach, with the lines and marks that stand between its words. */
const reach = new Map(
  sentenceIds.map((sentence) => {
    const lengths = Object.values(editions).map((edition) => formSentences(edition)[sentence].text.length);
    return [sentence, 1.2 * Math.max(...lengths)];
  }),
);
