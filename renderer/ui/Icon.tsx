import type { ReactNode } from 'react';

/** Line drawings on a 24 × 24 field, in the colour of the text around them. */
const drawings = {
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3V4zm0 13a3 3 0 0 1 3-3h11',
  start: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  progress: 'M4 20V10h4v10zm6 0V4h4v16zm6 0v-7h4v7z',
  inbox: 'M4 13 7 5h10l3 8v6H4zm0 0h5l1.5 3h3L15 13h5',
  review: 'M5 4h9l5 5v11H5zm9 0v5h5M8.5 14.5l2.5 2.5 4.5-5',
  consolidation: 'M4 5h16v14H4zm0 5h16M4 14.5h16M9.5 5v14M14.8 5v14',
  export: 'M12 4v10m0 0 4-4m-4 4-4-4M5 16v4h14v-4',
  families: 'M4 4h7v7H4zm9 0h7v7h-7zM4 13h7v7H4zm9 0h7v7h-7z',
  log: 'M12 4a8 8 0 1 1-7.4 5M4 4v5h5m3-1v4.5l3 2',
  plus: 'M12 5v14M5 12h14',
  folder: 'M4 6h6l2 2.5h8V19H4z',
  file: 'M6 3.5h8L18.5 8v12.5H6zM14 3.5V8h4.5',
  search: 'M10.5 5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm4 9.5L20 20',
  phone:
    'M6.5 4.5 9 4l1.5 4-2 1.5a11 11 0 0 0 5 5l1.5-2 4 1.5-.5 2.5c-.2 1.4-1.4 2.3-2.8 2A16 16 0 0 1 4.5 7.3c-.3-1.4.6-2.6 2-2.8z',
  calendar: 'M4.5 6h15v14h-15zm0 4.5h15M8.5 3.5v4m7-4v4',
  send: 'M4 12 20 4l-5 16-3.5-6.5z',
  undo: 'M9 6 4.5 10.5 9 15m-4-4.5h9a5 5 0 0 1 0 10H11',
  help: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm-2.4 6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.8m0 2.6v.2',
  contrast: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zm0 0v16',
  people:
    'M9 5.5a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM3.5 19c.3-3.2 2.5-5 5.5-5s5.2 1.8 5.5 5m.5-13a3 3 0 0 1 0 5.6m2 2.8c2 .7 3.2 2.3 3.5 4.6',
  copy: 'M8 8h11v12H8zM5 16V4h11',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  close: 'M6 6l12 12M18 6 6 18',
  play: 'M8 5l11 7-11 7z',
} as const;

export type IconName = keyof typeof drawings;

/** A small picture beside words; it says nothing of its own to a screen reader. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={drawings[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.7"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
