/**
 * The Content-Security-Policy of every page. Nothing is allowed that is not named; the nonce, new at each load, is for the
 * style elements that the component library writes at run time. There is no inline script and no eval.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The preview's worker reads its own font and character-map files.
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
