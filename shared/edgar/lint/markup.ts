import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

/** A start tag as written: offsets of the tag and of each attribute, names in lower case. */
export interface StartTag {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly attributes: readonly Attribute[];
}

export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** A page's tags in order, as they are written and not as a browser mends them. */
export interface Markup {
  readonly tags: readonly (StartTag | EndTag)[];
  /** Comments, document types and processing instructions: no text of the page. */
  readonly asides: readonly Aside[];
}

export interface EndTag {
  readonly end: string;
  readonly from: number;
  readonly to: number;
}

export interface Aside {
  readonly kind: 'comment' | 'doctype' | 'declaration';
  readonly from: number;
  readonly to: number;
}

/** How the text within an element is read (HTML standard, 13.2.5): else a script's content would look like tags. */
const modes: Readonly<Record<string, number>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** Reads the tags of a page with their places in the source. */
export function readMarkup(source: string): Markup {
  const tags: (StartTag | EndTag)[] = [];
  const asides: Aside[] = [];
  const ignore = () => undefined;
  const handler: TokenHandler = {
    onStartTag: (token) => {
      tags.push(startTag(token, source));
      const mode = modes[token.tagName];
      if (mode !== undefined) tokenizer.state = mode;
    },
    onEndTag: (token) => {
      tags.push({ end: token.tagName, ...placeOf(token.location) });
    },
    onComment: (token) => {
      const place = placeOf(token.location);
      const isComment = source.startsWith('<!--', place.from);
      asides.push({ kind: isComment ? 'comment' : 'declaration', ...place });
    },
    onDoctype: (token) => {
      asides.push({ kind: 'doctype', ...placeOf(token.location) });
    },
    onEof: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(source, true);
  return { tags, asides };
}

function startTag(token: Token.TagToken, source: string): StartTag {
  const place = placeOf(token.location);
  const places = token.location?.attrs ?? {};
  const attributes = token.attrs.map(({ name, value }) => ({ name, value, ...placeOf(places[name] ?? null) }));
  return { name: token.tagName, ...place, to: Math.max(place.to, source.indexOf('>', place.from) + 1), attributes };
}

function placeOf(location: Token.Location | null): { from: number; to: number } {
  return { from: location?.startOffset ?? 0, to: location?.endOffset ?? 0 };
}
