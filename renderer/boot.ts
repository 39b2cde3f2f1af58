import { setNonce } from 'get-nonce';
import { config } from 'zod';

/**
 * Runs before any schema or component is loaded: the content security policy allows neither `new Function` (which zod
 * tries) nor a style element without the page's nonce.
 */
config({ jitless: true });

/** The nonce of this page load, from the element the `app://` handler filled in; empty where there is no policy. */
export function styleNonce(): string {
  return document.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

setNonce(styleNonce());
