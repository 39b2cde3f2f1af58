import { activeElements, headElements, isAcceptedElement } from '../html-vocabulary';
import { checkAttribute } from './check-attribute';
import { checkRawCharacters, checkReferences } from './check-characters';
import type { LintFinding, Problem } from './lint-finding';
import { readMarkup, type EndTag, type Markup, type StartTag } from './markup';
import { toFindings } from './to-findings';

/** Checks an HTML document (EDGAR Filer Manual, volume II, 5.2.1 and 5.2.2). No findings: EDGAR takes it as far as is known. */
export function lintHtml(source: string): LintFinding[] {
  const markup = readMarkup(source);
  return toFindings(source, [
    ...checkRawCharacters(source, markup),
    ...checkReferences(source, markup),
    ...markup.tags.flatMap((tag) => ('name' in tag ? checkElement(tag) : [])),
    ...checkNesting(markup.tags),
    ...checkStructure(markup),
    ...checkDeclarations(markup),
  ]);
}

function checkElement(tag: StartTag): Problem[] {
  const { name, from } = tag;
  if (activeElements.has(name)) return [{ code: 'active-content', at: from, found: `<${name}>` }];
  if (!isAcceptedElement(name)) return [{ code: 'element', at: from, found: `<${name}>` }];
  return tag.attributes.flatMap((attribute) => checkAttribute(name, attribute));
}

/** Tables within tables and elements of the head in the body, by the tags as they are written. */
function checkNesting(tags: Markup['tags']): Problem[] {
  const problems: Problem[] = [];
  let tables = 0;
  let inBody = false;
  for (const tag of tags) {
    if ('end' in tag) {
      if (tag.end === 'table') tables = Math.max(0, tables - 1);
      continue;
    }
    if (tag.name === 'body') inBody = true;
    if (tag.name === 'table') {
      if (tables > 0) problems.push({ code: 'nested-table', at: tag.from, found: 'a table begins within a table' });
      tables += 1;
    }
    if (inBody && headElements.has(tag.name)) {
      problems.push({ code: 'head-element', at: tag.from, found: `<${tag.name}> in the body` });
    }
  }
  return problems;
}

function checkStructure({ tags }: Markup): Problem[] {
  const count = (name: string) => tags.filter((tag): tag is StartTag => 'name' in tag && tag.name === name);
  const ends = (name: string) => tags.filter((tag): tag is EndTag => 'end' in tag && tag.end === name).length;
  return ['html', 'body'].flatMap((name): Problem[] => {
    const found = count(name);
    if (found.length === 1 && ends(name) <= 1) return [];
    const at = found[1]?.from ?? 0;
    return [{ code: 'document-structure', at, found: `${found.length} <${name}> elements` }];
  });
}

/** Comments and an HTML document type are taken; Word's `<![if ...]>`, `<?xml ...?>` and the like are not. */
function checkDeclarations({ asides }: Markup): Problem[] {
  return asides.flatMap(({ kind, from, to }) =>
    kind === 'declaration'
      ? [{ code: 'declaration' as const, at: from, found: 'not a comment', fix: { from, to, replacement: '' } }]
      : [],
  );
}
