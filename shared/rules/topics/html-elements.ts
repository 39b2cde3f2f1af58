const accepted = new Set(
  (
    'html head title body a address b big blockquote br caption center cite code dd dfn dir div dl dt em font h1 h2 h3 h4 ' +
    'h5 h6 hr i img isindex kbd li menu meta ol p pre samp small strike strong sub sup table td th tr tt u ul var ' +
    'document type sequence filename description text page listing plaintext xmp r'
  ).split(' '),
);

/** What EDGAR would refuse in an HTML document, each in words; empty for the text `''` (EDGAR Filer Manual 5.2.2). */
export function htmlProblems(html: string): readonly string[] {
  const problems: string[] = [];
  let tables = 0;
  for (const [tag, closing = '', name = ''] of html.matchAll(/<(\/?)([A-Za-z][A-Za-z0-9]*)[^<>]*>/g)) {
    const element = name.toLowerCase();
    if (!accepted.has(element)) problems.push(`The element <${element}> is not accepted.`);
    if (element === 'table') {
      tables += closing === '' ? 1 : -1;
      if (tables > 1) problems.push('A table stands inside another.');
    }
    if (closing === '') problems.push(...attributeProblems(tag));
  }
  return [...new Set(problems)];
}

function attributeProblems(tag: string): readonly string[] {
  const problems: string[] = [];
  if (/\son[a-z]+\s*=/i.test(tag)) problems.push('An element has an event handler.');
  if (/\b(?:src|href)\s*=\s*["']?\s*(?:data|javascript):/i.test(tag)) problems.push('A link holds data or script.');
  if (/\bhttp-equiv\b/i.test(tag)) problems.push('A meta element has http-equiv.');
  const link = /\b(?:href|src)\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] ?? '';
  if (/^[a-z]+:\/\//i.test(link) && !/^https?:\/\/www\.sec\.gov\/(?:ix\?doc=\/)?Archives\/edgar\/data\//.test(link)) {
    problems.push('A link leads outside the submission and EDGAR.');
  }
  return problems;
}
