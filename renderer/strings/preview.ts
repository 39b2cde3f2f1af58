export const previewStrings = {
  label: 'Pages as they will be printed',
  page: (number: number) => `Page ${number}`,
  current: (pages: number, bytes: number) =>
    `Preview is current · ${pages === 1 ? '1 page' : `${pages} pages`} · ${Math.round(bytes / 1024)} kB`,
  printing: 'Preparing the pages for the printer',
  updating: 'Updating the preview…',
} as const;
