import type { PDFDict } from 'pdf-lib';
import { PDFArray, PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Tag } from '../layout/strip';

interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly kids: PDFArray;
}

/** Attributes that a structure type always has (ISO 32000-1, 14.8.5). */
const attributes: Partial<Record<Tag['type'], Record<string, string>>> = {
  TH: { O: 'Table', Scope: 'Column' },
  L: { O: 'List', ListNumbering: 'None' },
};

/**
 * The logical structure (ISO 32000-1, 14.7): elements join their parents when their first content is painted, so the order
 * of the tree is the reading order. The parent tree leads back from marked content and widgets to their elements.
 */
export class StructureTree {
  readonly ref: PDFRef;
  private readonly context: PDFContext;
  private readonly elements = new Map<Tag, Element>();
  private readonly kids: PDFArray;
  /** By StructParents number: the elements of a page's marked content, or the one element of a widget. */
  private readonly parents: (PDFRef[] | PDFRef)[] = [];

  constructor(context: PDFContext) {
    this.context = context;
    this.ref = context.nextRef();
    this.kids = PDFArray.withContext(context);
  }

  /** Opens the numbers of a page: what its /StructParents says. */
  openPage(): number {
    this.parents.push([]);
    return this.parents.length - 1;
  }

  /** Takes a piece of a page's content into the element; returns the number (MCID) that marks it there. */
  addContent(tag: Tag, page: PDFRef, pageKey: number): number {
    const contents = this.parents[pageKey];
    if (!Array.isArray(contents)) throw new RangeError(`no page was opened under ${pageKey}`);
    const element = this.element(tag);
    const mark = contents.push(element.ref) - 1;
    element.dict.set(PDFName.of('K'), element.kids);
    element.kids.push(this.context.obj({ Type: 'MCR', Pg: page, MCID: mark }));
    return mark;
  }

  /** Takes a widget annotation into a Form element; returns its /StructParent. */
  addWidget(tag: Tag, page: PDFRef, widget: PDFRef): number {
    const element = this.element(tag);
    const reference = this.context.obj({ Type: 'OBJR', Pg: page, Obj: widget });
    element.kids.push(reference);
    // A Form element holds its widget alone, and directly: verifiers that follow every path to a signature field (pyHanko's
    // difference analysis) know `/K << /Obj >>`, and take a second signature over an array of one for a change of the tags.
    if (element.kids.size() === 1) element.dict.set(PDFName.of('K'), reference);
    return this.parents.push(element.ref) - 1;
  }

  /** The element of a tag, joined to its parent at its first mention. */
  element(tag: Tag): Element {
    const known = this.elements.get(tag);
    if (known !== undefined) return known;
    const parent = tag.parent === null ? { ref: this.ref, kids: this.kids } : this.element(tag.parent);
    const kids = PDFArray.withContext(this.context);
    const dict = this.context.obj({ Type: 'StructElem', S: tag.type, P: parent.ref, K: kids });
    if (tag.alternative !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(tag.alternative));
    const attribute = tag.scope === undefined ? attributes[tag.type] : { O: 'Table', Scope: tag.scope };
    if (attribute !== undefined) dict.set(PDFName.of('A'), this.context.obj(attribute));
    const ref = this.context.register(dict);
    parent.kids.push(ref);
    const element = { ref, dict, kids };
    this.elements.set(tag, element);
    return element;
  }

  /** Writes the root and the parent tree. */
  finish(): void {
    const numbers = this.parents.flatMap((parent, key) => [
      key,
      Array.isArray(parent) ? this.context.register(this.context.obj(parent)) : parent,
    ]);
    this.context.assign(
      this.ref,
      this.context.obj({
        Type: 'StructTreeRoot',
        K: this.kids,
        ParentTree: this.context.register(this.context.obj({ Nums: numbers })),
        ParentTreeNextKey: this.parents.length,
      }),
    );
  }
}
