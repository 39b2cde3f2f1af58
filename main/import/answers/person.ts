const titleWords =
  /\b(?:officer|president|pres|treas|exec|asst|chief|treasurer|controller|comptroller|secretary|director|chair(?:man|woman|person)?|partner|manager|managing|counsel|member|trustee|principal|executive|vice|vp|svp|evp|ceo|cfo|coo|cao|representative|attorney|administrator|founder|owner|head|finance|accounting|agent|committee|plan|general|interim|acting|assistant|senior|co-?chief)\b/i;

/** First names and initials end a line, the last name stands alone on the next; or the initials open that line. */
const lastNameBelow =
  /(?<![A-Za-z.,] )\b([A-Z][A-Za-z'\u2019-]+(?: [A-Z]\.)+)[ \t]*\n[ \t]*([A-Z][A-Za-z'\u2019-]+(?:,? (?:Jr|Sr|II|III|IV)\b\.?)?)(?=[ \t]*(?:\n|$))/g;
const initialBelow =
  /(?<![A-Za-z.,] )\b([A-Z][a-z]+)[ \t]*\n[ \t]*((?:[A-Z]\. )+[A-Z][A-Za-z'\u2019-]+)(?=[ \t]*(?:\n|$))/g;

/** A narrow column wraps names: the lines of one become one. */
export function joinWrappedNames(text: string): string {
  return text
    .replace(lastNameBelow, (lines, first: string, last: string) => (looksLikeTitle(last) ? lines : `${first} ${last}`))
    .replace(initialBelow, (lines, first: string, last: string) =>
      looksLikeTitle(first) ? lines : `${first} ${last}`,
    );
}

/** Whether words read as an office and not as a person's name. */
export function looksLikeTitle(words: string): boolean {
  return titleWords.test(words);
}
