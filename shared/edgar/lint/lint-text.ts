import { isEdgarCharacter, replaceCharacter } from '../characters';
import type { LintFinding, Problem } from './lint-finding';
import { toFindings } from './to-findings';

const textWidth = 80;
const tableWidth = 132;
const tabWidth = 8;
const knownTag = /^\/?(?:page|table|caption|s|c|fn|f[1-9]\d?|r)$/i;

/** Checks an ASCII document (EDGAR Filer Manual, volume II, 5.2.1). No findings: EDGAR takes it as far as is known. */
export function lintText(source: string): LintFinding[] {
  const problems: Problem[] = [];
  let tableFrom: number | null = null;
  for (const { text, at } of linesOf(source)) {
    for (const tag of text.matchAll(/<(\/?[A-Za-z][A-Za-z0-9]*)>/g)) {
      const name = tag[1] ?? '';
      const place = at + tag.index;
      if (!knownTag.test(name)) problems.push({ code: 'text-tag', at: place, found: tag[0] });
      if (/^table$/i.test(name)) {
        if (tableFrom !== null)
          problems.push({ code: 'text-table', at: place, found: 'a table begins within a table' });
        tableFrom = place;
      } else if (/^\/table$/i.test(name)) {
        if (tableFrom === null)
          problems.push({ code: 'text-table', at: place, found: 'a table ends that never began' });
        tableFrom = null;
      }
    }
    problems.push(...characterProblems(text, at), ...tabProblems(text, at));
    problems.push(...widthProblems(text, at, tableFrom !== null));
  }
  if (tableFrom !== null) problems.push({ code: 'text-table', at: tableFrom, found: 'a table that never ends' });
  return toFindings(source, problems);
}

interface Line {
  readonly text: string;
  readonly at: number;
}

function linesOf(source: string): Line[] {
  return [...source.matchAll(/([^\r\n]*)(\r\n?|\n|$)/g)].map((match) => ({ text: match[1] ?? '', at: match.index }));
}

function characterProblems(text: string, at: number): Problem[] {
  const problems: Problem[] = [];
  let place = at;
  for (const character of text) {
    if (!isEdgarCharacter(character)) problems.push(characterProblem(character, place));
    place += character.length;
  }
  return problems;
}

function characterProblem(character: string, at: number): Problem {
  const { codePoint, name, replacement } = replaceCharacter(character);
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const fix = { from: at, to: at + character.length, replacement };
  if (at === 0 && codePoint === 0xfeff) return { code: 'byte-order-mark', at, found: number, fix };
  return { code: 'character', at, found: `${number} (${name})`, fix };
}

/** Tabs become spaces up to the next stop of eight, as a printer moves. */
function tabProblems(text: string, at: number): Problem[] {
  const index = text.indexOf('\t');
  if (index === -1) return [];
  let plain = '';
  for (const character of text) {
    plain += character === '\t' ? ' '.repeat(tabWidth - (plain.length % tabWidth)) : character;
  }
  const count = text.split('\t').length - 1;
  if (!isPlain(text)) return [{ code: 'tab', at: at + index, found: `${count} in this line` }];
  const fix = { from: at, to: at + text.length, replacement: plain };
  return [{ code: 'tab', at: at + index, found: `${count} in this line`, fix }];
}

function widthProblems(text: string, at: number, inTable: boolean): Problem[] {
  const width = inTable ? tableWidth : textWidth;
  if (text.length <= width) return [];
  const found = `${text.length} columns`;
  const space = inTable || !isPlain(text) || text.includes('\t') ? -1 : text.slice(0, width + 1).lastIndexOf(' ');
  const problem: Problem = { code: 'line-too-long', at: at + width, found };
  if (space <= text.length - text.trimStart().length) return [problem];
  return [{ ...problem, fix: { from: at + space, to: at + space + 1, replacement: '\n' } }];
}

/** Whether nothing else in the line has to be mended first: two fixes may not touch. */
function isPlain(text: string): boolean {
  return [...text].every(isEdgarCharacter);
}
