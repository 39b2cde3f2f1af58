import { createHash } from 'node:crypto';
import type { Block, NoticeDocument } from '../../shared/document/block';
import { AppError } from '../../shared/errors/app-error';
import type { FieldPlace } from '../../shared/ipc/contracts/notice';
import { paginate } from './layout/paginate';
import { fieldPlaces } from './layout/field-places';
import { setBlocks } from './layout/set-blocks';
import type { SignatureField } from './layout/set-signature';
import type { Strip, Tag } from './layout/strip';
import { styles } from './layout/styles';
import { missingGlyphs } from './missing-glyphs';
import type { Attachment } from './write/attachments';
import { writeDocument } from './write/write-document';

/** What the PDF printer needs of a document: a notice has it, and so has a paper of Rule 302(b). */
export type PrintableDocument = Pick<NoticeDocument, 'title' | 'language' | 'blocks'>;

/** What is added to the document's own content. Everything has a default that depends on nothing but the document. */
export interface RenderOptions {
  /** `sheet` (the default) sets the form's own words small, as the SEC does; `paper` sets running text to be read. */
  readonly setting?: 'sheet' | 'paper';
  /** Who the document is about: the file's author and the continuation header's left side. */
  readonly registrant?: string | null;
  /** The continuation header's right side, such as "Form 12b-25". */
  readonly form?: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** When the document was made, in milliseconds since 1970 (UTC): from the draft or an injected clock, or not told. */
  readonly date?: number | null;
  readonly attachments?: readonly Attachment[];
  /** One visible, tagged, empty signature field for each signer, beside the signature block. */
  readonly signatureFields?: readonly SignatureField[];
  /** A tagged field without size for a document timestamp, so that timestamping later adds nothing to the structure. */
  readonly timestampField?: SignatureField;
}

/** A printed document. `places` tells where each answer stands. */
export interface RenderedPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  readonly places: FieldPlace[];
}

/**
 * Prints a document tree as PDF/A-3a and PDF/UA-1 on US Letter. The same input gives the same bytes, on every machine.
 * @throws AppError `render-missing-glyph` when a character has no glyph in any font of the program
 */
export async function renderPdf(document: PrintableDocument, options: RenderOptions = {}): Promise<RenderedPdf> {
  refuseMissingGlyphs(document, options);
  const root: Tag = { type: 'Document', parent: null };
  const strips = setBlocks(document.blocks, {
    root,
    fields: options.signatureFields ?? [],
    body: options.setting === 'paper' ? styles.paper : styles.form,
  });
  const pages = paginate([...strips, ...timestamp(options.timestampField, root)]);
  const { registrant = null, form = document.title } = options;
  const bytes = await writeDocument({
    pages,
    running: { left: registrant ?? '', right: form },
    language: document.language,
    metadata: {
      title: document.title,
      author: registrant,
      subject: options.subject ?? null,
      keywords: options.keywords ?? null,
      date: options.date ?? null,
    },
    attachments: options.attachments ?? [],
    seed: seedOf(document, options),
  });
  return { bytes, pages: pages.length, places: fieldPlaces(pages) };
}

function refuseMissingGlyphs(document: PrintableDocument, options: RenderOptions): void {
  const missing = missingGlyphs({ blocks: [...document.blocks, ...printedOptions(options)] });
  const [first] = missing;
  if (first === undefined) return;
  const where = first.field === null ? 'the text' : `the field ${first.field}`;
  throw new AppError('render-missing-glyph', {
    message: `Expected characters that the program's fonts can print, found ${first.character} (${first.codePoint}), character ${first.position} of paragraph ${first.paragraph} of ${where}${missing.length > 1 ? `, and ${missing.length - 1} more` : ''}.`,
    action: 'Write it in Latin letters, or leave it out; `check` lists every place.',
    details: {
      codePoint: first.codePoint,
      field: first.field,
      paragraph: first.paragraph,
      position: first.position,
      count: missing.length,
    },
  });
}

/** What the options add to the pages: the continuation header and the signature fields' own words. */
function printedOptions({ registrant, form, signatureFields = [] }: RenderOptions): Block[] {
  const texts = [registrant ?? '', form ?? '', ...signatureFields.map(({ label }) => label)];
  return texts.map((text) => ({ kind: 'paragraph', align: 'left', runs: [{ text }] }));
}

function timestamp(field: SignatureField | undefined, root: Tag): Strip[] {
  if (field === undefined) return [];
  const tag: Tag = { type: 'Form', parent: root };
  const mark = { kind: 'widget', ...field, x: 0, y: 0, width: 0, height: 0, tag } as const;
  return [{ height: 0, space: 0, breakBefore: 'avoid', marks: [mark] }];
}

/** The file identifier depends on all that the file shows and holds, so that different files have different ones. */
function seedOf(document: PrintableDocument, options: RenderOptions): string {
  const { attachments = [], ...facts } = options;
  const files = attachments.map(({ bytes, ...file }) => ({
    ...file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  return JSON.stringify([document.title, document.language, document.blocks, facts, files]);
}
