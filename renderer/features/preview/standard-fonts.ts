const urls = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const urlsByName = new Map(Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

/**
 * Stands in for the fonts that a PDF may name without holding them (ISO 32000-2, 9.6.2.2): pdf.js asks here, by the name of
 * its own substitute. They come with the program, so that a page looks alike on every laptop.
 */
export class StandardFonts {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = kind === 'standardFontDataUrl' ? urlsByName.get(filename) : undefined;
    if (url === undefined) throw new Error(`expected the name of a standard font, found ${kind} ${filename}`);
    return new Uint8Array(await (await fetch(url)).arrayBuffer());
  }
}
