import { isActiveStyle } from '../html-vocabulary';
import { readDeclarations, writeDeclarations, type Declarations } from './style-sheet';

/** Properties that say how text looks; what Word and web pages add for themselves (`mso-...`, positions) is left out. */
const kept =
  /^(?:background-color|border(?:-[a-z]+)*|color|font(?:-[a-z]+)*|height|letter-spacing|line-height|list-style-type|margin(?:-[a-z]+)?|max-width|padding(?:-[a-z]+)?|page-break-(?:after|before|inside)|text-(?:align|decoration|indent|transform)|vertical-align|white-space|width)$/;

/** The declarations of an inline style that EDGAR takes, in their order; empty when none is left. */
export function cleanStyle(style: string): string {
  return writeDeclarations(cleanDeclarations(style));
}

/** As {@link cleanStyle}, read. A value has single quotes, for it stands in double ones. */
export function cleanDeclarations(style: string): Declarations {
  const declarations = new Map(
    [...readDeclarations(style.replaceAll('"', "'"))].filter(
      ([property, value]) =>
        kept.test(property) && /^[\w\s#%.,()'-]+$/.test(value) && !isActiveStyle(`${property}:${value}`),
    ),
  );
  // A hanging bullet whose margin stood in a lost style sheet would hang off the page.
  const isHanging = declarations.get('text-indent')?.startsWith('-') ?? false;
  const hasMargin = [...declarations.keys()].some((property) => /^(?:margin|padding)(?:-left)?$/.test(property));
  if (isHanging && !hasMargin) declarations.delete('text-indent');
  return declarations;
}

/** The elements that say the same as an inline style, and what else the style says. */
export function asElements(declarations: Declarations): {
  readonly names: readonly string[];
  readonly rest: Declarations;
} {
  const rest = new Map(declarations);
  const take = (property: string, pattern: RegExp): boolean => {
    const found = pattern.test(rest.get(property) ?? '');
    if (found) rest.delete(property);
    return found;
  };
  const decoration = rest.get('text-decoration') ?? '';
  const names = [
    ...(take('font-weight', /^(?:bold|bolder|[6-9]00)$/i) ? ['b'] : []),
    ...(take('font-style', /^(?:italic|oblique)$/i) ? ['i'] : []),
    ...(/\bunderline\b/i.test(decoration) ? ['u'] : []),
    ...(/\bline-through\b/i.test(decoration) ? ['strike'] : []),
    ...(take('vertical-align', /^super$/i) ? ['sup'] : []),
    ...(take('vertical-align', /^sub$/i) ? ['sub'] : []),
  ];
  // Neither is inherited: to say it of words within a line says nothing.
  take('text-decoration', /./);
  take('vertical-align', /^baseline$/i);
  return { names, rest };
}
