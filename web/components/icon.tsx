/** Our own small set, drawn on a grid of 20. Decoration only: the words stand beside it. */
const PATHS = {
  home: 'M3 9.5 10 3l7 6.5V17h-4.5v-4.5h-5V17H3z',
  document: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3M7.5 9h5M7.5 12h5M7.5 15h3',
  list: 'M7 5h10M7 10h10M7 15h10M3 5h.5M3 10h.5M3 15h.5',
  inbox: 'M3 11 5.5 4h9L17 11v5H3zM3 11h4l1.5 2.5h3L13 11h4',
  letter: 'M2.5 5h15v10h-15zM2.5 5.5 10 11l7.5-5.5',
  building: 'M4 17V4l6-2v15M10 7l6 2v8M2.5 17h15M6.5 7v.5M6.5 10v.5M6.5 13v.5M13 11.5v.5M13 14.5v.5',
  people:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2.5 16.5c0-3 2.2-4.8 5-4.8s5 1.8 5 4.8M13 4.2a2.6 2.6 0 0 1 0 5M14.5 12c2 .6 3 2.2 3 4.5',
  calendar: 'M3 4.5h14v13H3zM3 8.5h14M7 2.5v4M13 2.5v4',
  rules: 'M10 3v14M5 17h10M3.5 5.5h13M3.5 5.5 1.5 11a2.2 2.2 0 0 0 4 0zM16.5 5.5l-2 5.5a2.2 2.2 0 0 0 4 0z',
  book: 'M10 5C8 3.5 5.5 3 3 3.500v12c2.5-.5 5 0 7 1.5 2-1.5 4.5-2 7-1.500v-12c-2.5-.5-5 0-7 1.500zM10 5v12',
  shield: 'M10 2.5 16.5 5v5c0 4-3 6.5-6.5 7.500C6.5 16.5 3.5 14 3.5 10V5zM7 10l2.2 2.200L13.5 8',
  key: 'M12.5 11.500a4 4 0 1 0-3.7-2.500L3 14.800V17h2.500v-2h2v-2l1.8-1.800a4 4 0 0 0 3.2.3zM13.5 6.500v.1',
  chart: 'M3 17h14M5 14v-4M9 14V6M13 14V8.500M17 14V4',
  clock: 'M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 5.500V10l3 2',
  alert: 'M10 3 18 16.500H2zM10 8v4M10 14.200v.1',
  check: 'm4 10.5 4 4 8-9',
  cross: 'm5 5 10 10M15 5 5 15',
  info: 'M10 17.500a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15zM10 9v5M10 6.200v.1',
  search: 'M9 14.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.500h8V17H6z',
  download: 'M10 3v9M6 8.500l4 4 4-4M3.5 16.500h13',
  upload: 'M10 13V4M6 7.500l4-4 4 4M3.5 16.500h13',
  paperclip:
    'm15.5 9.5-6 6a3.7 3.7 0 0 1-5.2-5.200l6.7-6.700a2.5 2.5 0 0 1 3.5 3.500L8 13.600a1.2 1.2 0 0 1-1.7-1.700L12 6.2',
  copy: 'M7.5 7.500h9v9.500h-9zM12.500 7.500V3.500h-9V13h4',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  next: 'm8 4 6 6-6 6',
  back: 'm12 4-6 6 6 6',
  plus: 'M10 4v12M4 10h12',
  edit: 'm4 13.5-.5 3 3-.5L16 6.5 13.5 4zM11.5 6l2.5 2.5',
  undo: 'M4 8h8a4 4 0 0 1 0 8H8M4 8l3.5-3.500M4 8l3.5 3.5',
  play: 'M6 4v12l10-6z',
  split: 'M10 17v-6M10 11 4.5 5.500M10 11l5.5-5.500M4 9V5h4M12 5h4v4',
} as const;
export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="icon"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.6"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
