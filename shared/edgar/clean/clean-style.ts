import { isActiveStyle } from '../html-vocabulary';

/** Properties that say how text looks; what Word and web pages add for themselves (`mso-...`, positions) is left out. */
const kept =
  /^(?:background-color|border(?:-[a-z]+)*|color|font(?:-[a-z]+)*|height|letter-spacing|line-height|list-style-type|margin(?:-[a-z]+)?|max-width|padding(?:-[a-z]+)?|page-break-(?:after|before|inside)|text-(?:align|decoration|indent|transform)|vertical-align|white-space|width)$/;

/** The declarations of an inline style that EDGAR takes, in their order; empty when none is left. */
export function cleanStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.replace(/\s+/g, ' ').trim())
    .filter((declaration) => {
      const [property = '', value = ''] = declaration.split(/\s*:\s*(.*)/);
      return kept.test(property.toLowerCase()) && /^[\w\s#%.,()'-]+$/.test(value) && !isActiveStyle(declaration);
    })
    .map((declaration) => declaration.replace(/\s*:\s*/, ':'))
    .join(';');
}
