/** What the harness types: any beginning of it tells by its length alone how many keys were pressed. */
export function typed(keys: number): string {
  const words: string[] = [];
  for (let length = 0, number = 1; length < keys; number += 1) {
    const word = `word${number} `;
    words.push(word);
    length += word.length;
  }
  return words.join('').slice(0, keys);
}

/** How many keys a kept text stands for. @throws Error where the text is no beginning of what was typed */
export function keysIn(text: string): number {
  if (text === typed(text.length)) return text.length;
  throw new Error(`expected a beginning of what was typed, found ${text.length} characters that are not`);
}
