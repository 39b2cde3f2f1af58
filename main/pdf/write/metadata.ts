import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';

/** What a file says about itself; `date` is the one moment it was made, in milliseconds since 1970 (UTC), or not told. */
export interface Metadata {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  readonly keywords: string | null;
  readonly date: number | null;
}

const producer = 'Filing Desk';

/** The document information dictionary: the same facts as in {@link xmpPacket}, because PDF/A wants them in step. */
export function writeInfo(context: PDFContext, metadata: Metadata): PDFRef {
  const text = (value: string | null) => (value === null ? undefined : PDFHexString.fromText(value));
  const date = metadata.date === null ? undefined : PDFHexString.fromText(pdfDate(metadata.date));
  return context.register(
    context.obj({
      Title: text(metadata.title),
      Author: text(metadata.author),
      Subject: text(metadata.subject),
      Keywords: text(metadata.keywords),
      Creator: text(producer),
      Producer: text(producer),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

/** A date as PDF writes it (ISO 32000-1, 7.9.4), in UTC. */
export function pdfDate(milliseconds: number): string {
  const digits = new Date(milliseconds).toISOString().slice(0, 19).replace(/\D/g, '');
  return `D:${digits}+00'00'`;
}

function xmpDate(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`;
}

/** The XMP packet: PDF/A-3 level A and PDF/UA-1 claimed, and the PDF/UA schema described because PDF/A does not know it. */
export function xmpPacket(metadata: Metadata): string {
  const { title, author, subject, keywords, date } = metadata;
  const dates =
    date === null
      ? []
      : ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => element(`xmp:${name}`, xmpDate(date)));
  const properties = [
    '<pdfaid:part>3</pdfaid:part>',
    '<pdfaid:conformance>A</pdfaid:conformance>',
    '<pdfuaid:part>1</pdfuaid:part>',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    ...(author === null ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === null ? [] : [`<dc:description>${alternatives(subject)}</dc:description>`]),
    '<dc:language><rdf:Bag><rdf:li>en-US</rdf:li></rdf:Bag></dc:language>',
    element('xmp:CreatorTool', producer),
    ...dates,
    element('pdf:Producer', producer),
    ...(keywords === null ? [] : [element('pdf:Keywords', keywords)]),
    extensionSchema,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about="" ${namespaces}>`,
    ...properties,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
    '',
  ].join('\n');
}

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
].join(' ');

/** ISO 19005-3, 6.6.2.3: a property that PDF/A does not define needs a description in the file. */
const extensionSchema = [
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of the PDF/UA standard the file conforms to</pdfaProperty:description>',
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
].join('\n');

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

function alternatives(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
