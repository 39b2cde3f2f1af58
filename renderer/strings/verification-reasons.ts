/**
 * What a reason means for the reader, by the beginning of its code; the longest that fits counts. The reason's own message
 * says what was found and where, this says why it matters and what to do.
 */
const explanations: Readonly<Record<string, string>> = {
  E_SIG_NONE:
    'Nobody has sealed this file: a draft, a print-out or a copy looks like this. Ask for the sealed file or the packet.',
  E_SIG_APPEARANCE: 'What the signature shows on the page is not what its certificate says. Rely on neither.',
  E_SIG: 'No honest program writes a signature like this; such shapes make viewers show one where there is none.',
  E_BR: 'The signature leaves out more of the file than itself, and what stands in the gap can be anything.',
  E_REV:
    'Somebody added to the file after it was signed. The signature is still in it, and does not cover what was added.',
  E_SHADOW: 'Something can be shown, hidden or exchanged here without touching what was signed. Ask for a clean file.',
  E_MDP: 'The first signer allowed further signatures and nothing else. Somebody did more.',
  E_VAP: 'One program would show you another answer than the next one does.',
  E_STRUCT: 'Two programs could read two different documents in this file, so no signature in it means anything.',
  E_ACTIVE: 'What the file shows can depend on scripts, links or attachments, and not on its bytes alone.',
  E_ENCRYPTED: 'Ask for the file without a password: nothing in it can be checked while it is locked.',
  E_LIMIT:
    'The file is far larger or more tangled than any notice. It was put aside so that this program stays usable.',
  E_TIMEOUT:
    'The file is far larger or more tangled than any notice. It was put aside so that this program stays usable.',
  E_CMS_SIGNING_TIME:
    'The signed bytes are whole, but the signature has not the form that it claims to have. Older signing programs do this.',
  E_CMS_OLD_HASH:
    'Two different files can be made alike under the old hash that this signature uses. Ask for a newer signature.',
  E_CMS_DIGEST: 'At least one signed byte was changed, or the signature belongs to another file.',
  E_CMS: 'The cryptographic part of the signature is damaged, forged or made with methods that no longer protect.',
  E_CERT_UNPROVEN:
    'Anyone can make a certificate with any name. Compare the fingerprint below with one that the signer gives you in person or by telephone.',
  E_CERT_UNTRUSTED:
    'The certificate comes from nobody whom you trust. Compare the fingerprint below with one that the signer gives you in person or by telephone.',
  E_CERT_REVOKED: 'The signer’s key was called lost. Whoever has it now could have made this signature.',
  E_CERT_EXPIRED_NOW:
    'The certificate is not valid today, and no time stamp proves that the signature was made while it was.',
  E_CERT: 'The certificate could not have signed this document at that time, or its chain of issuers does not hold.',
  E_TIME: 'Without a believable time nobody can tell whether the certificate was valid when it signed.',
  E_TST: 'The time stamp proves nothing for this file, or contradicts what the signature says.',
  E_DRAFT_LAYOUT: 'A newer version of this program wrote the notice. Verify it with that version.',
  E_DRAFT_UNCHECKED: 'Whether the pages say what was signed is not known.',
  E_DRAFT: 'The pages do not say what the signer’s answers, which are inside the file, would print.',
  E_AUDIT: 'The record of who did what and when was changed, cut off or belongs to another notice.',
  E_PKT_FORM: 'The packet was changed or damaged after it was made, so nothing in it was read. Ask for it once more.',
  E_PKT: 'A packet has a fixed list of files, each with its hash. This one does not keep to its list.',
  E_FORMAT: 'The file is damaged beyond reading. Ask for it once more.',
  E_INTERNAL: 'The program could not judge this and does not guess. Keep the file and tell the makers of this program.',
};

/** The explanation of a reason; none for a code that is not known here. */
export function explanationOf(code: string): string | null {
  const fitting = Object.keys(explanations).filter((start) => code === start || code.startsWith(`${start}_`));
  const longest = fitting.sort((left, right) => right.length - left.length)[0];
  return longest === undefined ? null : (explanations[longest] ?? null);
}
