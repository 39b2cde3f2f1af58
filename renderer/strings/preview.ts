export const previewStrings = {
  label: 'Pages as they will be printed',
  page: (number: number) => `Page ${number}`,
  current: (pages: number, bytes: number) =>
    `Preview is current · ${pages === 1 ? '1 page' : `${pages} pages`} · ${Math.round(bytes / 1024)} kB`,
  printing: 'Preparing the pages for the printer',
  drawing: 'Drawing the pages…',
  updating: 'Updating the preview…',
  onlyFirst: (drawn: number, all: number) => `Only the first ${drawn} of ${all} pages are drawn.`,
  zoom: {
    label: 'Size of the pages',
    smaller: 'Smaller pages',
    larger: 'Larger pages',
    value: (zoom: number) => `${Math.round(zoom * 100)} %`,
    fit: (zoom: number) => `${Math.round(zoom * 100)} % of the pane's width; back to the pane's width`,
  },
} as const;
