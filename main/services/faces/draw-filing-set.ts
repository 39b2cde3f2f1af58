import type { Draft } from '../../../shared/draft/draft';
import { mainDocumentName } from '../../../shared/edgar/file-names';
import { filingName, submissionName } from '../../../shared/signature/packet-layout';
import type { PacketFile } from '../../packet/packet-file';
import { renderTextFace } from './render-face';

/** The filing set: what a person uploads to EDGAR, signed as `/s/ Name` (17 CFR 232.302(a)). */
export function drawFilingSet(draft: Draft): PacketFile[] {
  const face = (to: 'html' | 'txt' | 'xml') => renderTextFace(draft, to, { conformed: true }).bytes;
  return [
    { name: filingName(mainDocumentName(draft, 'htm')), bytes: face('html') },
    { name: filingName(mainDocumentName(draft, 'txt')), bytes: face('txt') },
    { name: submissionName, bytes: face('xml') },
  ];
}
