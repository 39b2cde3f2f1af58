import { exhibitName } from '../../../shared/signature/packet-layout';
import type { Findings } from '../findings';
import type { CheckedNotice } from '../notice/check-notice';
import type { NoticeFaces, VerifyContext } from '../options';
import { sameBytes } from '../pdf/objects';
import { sha256Of, type PacketFiles } from './read-packet-files';

/** The filing set has to be what the sealed draft prints, and the exhibits the files that the draft names. */
export function checkFilingSet(
  packet: PacketFiles,
  notice: CheckedNotice,
  context: VerifyContext,
  findings: Findings,
): void {
  const expected = new Set<string>();
  for (const { file, sha256 } of notice.draft.exhibits) {
    const name = exhibitName(file);
    expected.add(name);
    const bytes = packet.files.get(name);
    if (bytes === undefined) findings.fail('E_PKT_MISSING', 'An exhibit that the draft names is not there.', name);
    else if (sha256Of(bytes) !== sha256)
      findings.fail('E_PKT_CONTENT', 'The exhibit is not the one that the draft names.', name);
  }
  const drawn = checkFaces(packet, notice, context.faces, findings);
  if (drawn === null) return;
  for (const name of drawn) expected.add(name);
  for (const name of packet.files.keys()) {
    if (name.startsWith('filing/') && !expected.has(name)) {
      findings.fail('E_PKT_EXTRA', 'A file of the filing set that the draft does not give.', name);
    }
  }
}

/** The names of the faces that the draft gives; null where they cannot be drawn, so that nothing is known of the rest. */
function checkFaces(
  packet: PacketFiles,
  notice: CheckedNotice,
  faces: NoticeFaces | null,
  findings: Findings,
): readonly string[] | null {
  if (faces?.layouts.includes(notice.plan.layout) !== true) return null;
  try {
    const drawn = faces.renderFilingSet(notice.draft, notice.plan);
    for (const [name, bytes] of drawn) {
      const found = packet.files.get(name);
      if (found === undefined) findings.fail('E_PKT_MISSING', 'A file of the filing set is not there.', name);
      else if (!sameBytes(found, bytes))
        findings.fail('E_PKT_CONTENT', 'The file is not what the sealed draft gives.', name);
    }
    return [...drawn.keys()];
  } catch {
    findings.fail('E_DRAFT_PAGES', 'The embedded draft cannot be printed as it stands.', 'filing set');
    return [];
  }
}
