/**
 * Collects text as lines: runs of blanks become one space, tabs (cell ends) stay, an ended block leaves one empty line
 * before what follows.
 */
export class LineWriter {
  readonly #done: string[] = [];
  #line = '';
  #gap = false;

  /** Appends text to the line at hand. */
  write(text: string): void {
    if (text !== '') this.#line += text;
  }

  /** Ends the line; two ends in a row leave one empty line. */
  endLine(): void {
    const line = tidyBlanks(this.#line);
    this.#line = '';
    if (line === '') {
      this.#gap = true;
      return;
    }
    if (this.#gap && this.#done.length > 0) this.#done.push('');
    this.#gap = false;
    this.#done.push(line);
  }

  /** Ends the line if it holds anything: what follows starts a line of its own. */
  startLine(): void {
    if (this.#line !== '') this.endLine();
  }

  /** Ends the line and the paragraph. */
  endBlock(): void {
    this.startLine();
    this.#gap = true;
  }

  /** The lines so far, without empty ones at the end. */
  lines(): string[] {
    this.startLine();
    return this.#done;
  }

  toString(): string {
    return this.lines().join('\n');
  }
}

/** A blank that is not one plain space: most lines have none, and nothing is to be done about them. */
const oddBlank = /\s\s|[^\S ]/;

function tidyBlanks(line: string): string {
  if (!oddBlank.test(line)) return line.trim();
  return line
    .replace(/(?:\u00a0 ?){4,}/g, '\t')
    .replace(/[^\S\t]+/g, ' ')
    .replace(/ ?\t[ \t]*/g, '\t')
    .trim();
}
