const titleWords =
  /\b(?:officer|president|pres|treas|exec|asst|chief|treasurer|controller|comptroller|secretary|director|chair(?:man|woman|person)?|partner|manager|managing|counsel|member|trustee|principal|executive|vice|vp|svp|evp|ceo|cfo|coo|cao|representative|attorney|administrator|founder|owner|head|finance|accounting|agent|committee|plan|general|interim|acting|assistant|senior|co-?chief)\b/i;

/** Whether words read as an office and not as a person's name. */
export function looksLikeTitle(words: string): boolean {
  return titleWords.test(words);
}
